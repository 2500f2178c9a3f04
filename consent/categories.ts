import type { Category } from './vocabulary';

/** Languages the texts are in: ISO 639-1. */
export type TextLanguage = 'en' | 'nl';

export interface CategoryText {
  /** Short enough for the head of a row. */
  readonly label: string;
  /** One sentence: what somebody sees who is let in. */
  readonly description: string;
}

/** What a category is called and what it holds, and the row of the catalogue it comes from (3.8, P-31, T-14 …). */
export interface CategoryEntry extends Readonly<Record<TextLanguage, CategoryText>> {
  readonly source: string;
}

/**
 * Every category in words, for the schema's documentation and for the person who grants or refuses it. A name that
 * hides what it opens makes a grant worthless, so each text says what is shown and, where people could think
 * otherwise, what is not.
 */
export const CATEGORY_ENTRIES: Readonly<Record<Category, CategoryEntry>> = {
  NAME: {
    en: { label: 'Name', description: 'Given name and family name, and nothing else.' },
    nl: { label: 'Naam', description: 'Voornaam en familienaam, en niets anders.' },
    source: '3.8 Identity, contact; P-04, T-01, E-01',
  },
  IDENTITY: {
    en: { label: 'Identity and contact', description: 'Date of birth, gender, address and how to reach the person.' },
    nl: { label: 'Identiteit en contact', description: 'Geboortedatum, geslacht, adres en hoe die te bereiken is.' },
    source: '3.8 Identity, contact; P-04, T-02, E-02',
  },
  CARE_NETWORK: {
    en: { label: 'Care network', description: 'Who is involved, in which role and organisation, and since when.' },
    nl: {
      label: 'Zorgnetwerk',
      description: 'Wie betrokken is, in welke rol en voor welke organisatie, en sinds wanneer.',
    },
    source: '3.8 Care network; G-19, C-25',
  },
  COACH_CONTACT: {
    en: {
      label: 'Contact of the job coach',
      description: 'Name and contact of the job coach, for an employer or school.',
    },
    nl: {
      label: 'Contact van de jobcoach',
      description: 'Naam en contactgegevens van de jobcoach, voor een werkgever of opleiding.',
    },
    source: '3.8 Care network (part); C-43, EQ-06',
  },
  RESOURCE_GROUP: {
    en: { label: 'Resource group', description: 'Name of the group that the person chose, and who is in it as what.' },
    nl: {
      label: 'Resourcegroep',
      description: 'Naam van de groep die de persoon zelf koos, en wie er als wat in zit.',
    },
    source: 'C-01, C-02; G-01, G-03',
  },
  GOALS: {
    en: { label: 'Goals', description: 'The goals the person set, their steps, and how far the person says they are.' },
    nl: {
      label: 'Doelen',
      description: 'De doelen die de persoon stelt, de stappen, en hoe ver die volgens de persoon zijn.',
    },
    source: '3.8 Resource-group goals; G-04, P-28',
  },
  RECOVERY_PLAN: {
    en: { label: 'Recovery plan', description: 'The recovery or support plan as a whole, made with the counsellor.' },
    nl: { label: 'Herstelplan', description: 'Het herstel- of hulpplan als geheel, gemaakt met de begeleider.' },
    source: '3.8 Recovery/support plan; G-16, G-17, T-22',
  },
  RECOVERY_PLAN_MOMENTS: {
    en: {
      label: 'Plan at its three moments',
      description: 'What of the plan is on the table at intake, at planning and while it is carried out.',
    },
    nl: {
      label: 'Plan op de drie momenten',
      description: 'Wat van het plan op tafel ligt bij intake, bij het plannen en bij de uitvoering.',
    },
    source: '3.8 Recovery/support plan (3 moments); C-08, G-21',
  },
  RECOVERY_PLAN_WORK: {
    en: { label: 'Plan: work', description: 'The part of the plan that is about work and learning.' },
    nl: { label: 'Plan: werk', description: 'Het deel van het plan over werk en leren.' },
    source: '3.8 Recovery/support plan (work part); T-27',
  },
  RECOVERY_PLAN_HOUSING: {
    en: { label: 'Plan: housing and income', description: 'The part of the plan that is about living and income.' },
    nl: { label: 'Plan: wonen en inkomen', description: 'Het deel van het plan over wonen en inkomen.' },
    source: '3.8 Recovery/support plan (housing/income part); T-28',
  },
  LIFE_STORY: {
    en: { label: 'Life story', description: 'The life or recovery story as the person tells it, part by part.' },
    nl: {
      label: 'Levensverhaal',
      description: 'Het levens- of herstelverhaal zoals de persoon het vertelt, deel per deel.',
    },
    source: '3.8 Life/recovery story; P-20, P-21, C-54',
  },
  WRAP: {
    en: {
      label: 'WRAP',
      description: 'The Wellness Recovery Action Plan: what helps, what are early signs, what to do.',
    },
    nl: {
      label: 'WRAP',
      description: 'Het Wellness Recovery Action Plan: wat helpt, vroege signalen en wat dan te doen.',
    },
    source: '3.8 WRAP, crisis card; G-15, G-14',
  },
  CRISIS_CARD: {
    en: {
      label: 'Crisis card',
      description: 'What the person wants in a crisis, whom to call, and what may then be read.',
    },
    nl: {
      label: 'Crisiskaart',
      description: 'Wat de persoon wil in een crisis, wie te bellen, en wat dan gelezen mag worden.',
    },
    source: '3.8 WRAP, crisis card; G-12, C-35',
  },
  DIAGNOSIS: {
    en: { label: 'Diagnosis', description: 'Names that professionals gave to what the person has, with who and when.' },
    nl: {
      label: 'Diagnose',
      description: 'Namen die hulpverleners gaven aan wat de persoon heeft, met wie en wanneer.',
    },
    source: '3.8 Diagnosis; P-31, T-14, E-07, C-52',
  },
  MEDICATION: {
    en: {
      label: 'Medication',
      description: 'Medicines, doses, changes, side effects and support; the list may be incomplete.',
    },
    nl: {
      label: 'Medicatie',
      description: 'Geneesmiddelen, dosis, wijzigingen, bijwerkingen, ondersteuning; de lijst is mogelijk onvolledig.',
    },
    source: '3.8 Medication; M-67, M-68, E-06',
  },
  TRAUMA: {
    en: {
      label: 'Trauma',
      description: 'What happened to the person that still hurts, and what came out of asking for it.',
    },
    nl: { label: 'Trauma', description: 'Wat de persoon heeft meegemaakt en nog pijn doet, en wat bij navraag bleek.' },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-34, C-56',
  },
  SUICIDALITY: {
    en: { label: 'Suicidality', description: 'Thoughts of suicide and self-harm, and what was agreed about them.' },
    nl: {
      label: 'Suïcidaliteit',
      description: 'Gedachten aan zelfdoding en zelfbeschadiging, en wat daarover is afgesproken.',
    },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-35, C-56',
  },
  SEXUALITY: {
    en: { label: 'Sexuality and intimacy', description: 'What the person told about sexuality and intimacy.' },
    nl: {
      label: 'Seksualiteit en intimiteit',
      description: 'Wat de persoon vertelde over seksualiteit en intimiteit.',
    },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-38, C-56',
  },
  ADDICTION: {
    en: { label: 'Addiction', description: 'Use of alcohol, drugs and the like, and what came out of asking for it.' },
    nl: { label: 'Verslaving', description: 'Gebruik van alcohol, drugs en dergelijke, en wat bij navraag bleek.' },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-36, C-56',
  },
  ADMISSIONS: {
    en: {
      label: 'Admissions',
      description: 'Stays in a hospital or residential service: where, from when, until when.',
    },
    nl: {
      label: 'Opnames',
      description: 'Verblijf in een ziekenhuis of residentiële voorziening: waar, vanaf en tot wanneer.',
    },
    source: '3.8 Admissions, coercion; M-91, T-11',
  },
  COERCION: {
    en: {
      label: 'Compulsion and pressure',
      description: 'Times when the person was forced or pressed, and their account.',
    },
    nl: {
      label: 'Dwang en drang',
      description: 'Keren dat er dwang of drang was, met het eigen relaas van de persoon.',
    },
    source: '3.8 Admissions, coercion; P-39, C-38',
  },
  SOMATIC_HEALTH: {
    en: {
      label: 'Physical health',
      description: 'The yearly physical screening, its results and the plan made from it.',
    },
    nl: {
      label: 'Lichamelijke gezondheid',
      description: 'De jaarlijkse somatische screening, de uitslag en het plan daaruit.',
    },
    source: '3.8 Somatic screening and plan; M-84, M-86',
  },
  IROC: {
    en: {
      label: 'I.ROC',
      description: 'Scores of the recovery questionnaire that person and counsellor fill in together.',
    },
    nl: { label: 'I.ROC', description: 'Scores van de herstelvragenlijst die persoon en begeleider samen invullen.' },
    source: '3.8 I.ROC / ROM scores; M-80, O-04',
  },
  ROM: {
    en: { label: 'ROM', description: 'Scores of routine outcome monitoring, with instrument and date.' },
    nl: { label: 'ROM', description: 'Scores van routine outcome monitoring, met instrument en datum.' },
    source: '3.8 I.ROC / ROM scores; M-79, O-01, O-02',
  },
  SESSION_COUNTER: {
    en: {
      label: 'Session counter',
      description: 'How many sessions of the convention were used, in which category; not with whom or about what.',
    },
    nl: {
      label: 'Sessieteller',
      description: 'Hoeveel sessies van de conventie gebruikt zijn en in welke categorie; niet bij wie of waarover.',
    },
    source: '3.8 Session counter and category; M-97, C-26',
  },
  FUNCTIONAL_ASSESSMENT: {
    en: {
      label: 'Functional assessment',
      description: 'State, problems, capacities and environment, as the network’s professionals assess them together.',
    },
    nl: {
      label: 'Functioneel bilan',
      description: 'Toestand, problemen, mogelijkheden en omgeving, zoals de hulpverleners die samen inschatten.',
    },
    source: '3.8 Functional assessment; M-96, C-18',
  },
  FUNCTIONAL_ASSESSMENT_CONTEXT: {
    en: {
      label: 'Functional assessment: environment',
      description: 'The parts about named people around the person, who must agree themselves.',
    },
    nl: {
      label: 'Functioneel bilan: omgeving',
      description: 'De delen over genoemde mensen rond de persoon, die daar zelf mee moeten instemmen.',
    },
    source: '3.8 Functional assessment (own part); C-18',
  },
  WORK_GOALS: {
    en: { label: 'Work goals', description: 'Goals about work in small steps, set with the job coach.' },
    nl: { label: 'Werkdoelen', description: 'Doelen rond werk in kleine stappen, samen met de jobcoach.' },
    source: '3.8 Work goals, job history, wishes; W-04, E-19',
  },
  WORK_WISHES: {
    en: {
      label: 'Work wishes',
      description: 'What the person wants of work and what to avoid, such as irregular hours.',
    },
    nl: {
      label: 'Werkwensen',
      description: 'Wat de persoon van werk wil en wat te vermijden is, zoals onregelmatige uren.',
    },
    source: '3.8 Work goals, job history, wishes; W-03, T-18, E-21',
  },
  JOB_HISTORY: {
    en: { label: 'Job history', description: 'Jobs, volunteering and applications with dates; not why one ended.' },
    nl: {
      label: 'Loopbaan',
      description: 'Jobs, vrijwilligerswerk en sollicitaties met data; niet waarom iets stopte.',
    },
    source: '3.8 Work goals, job history, wishes; W-13, W-14, W-25, T-18, E-12, E-22, E-27',
  },
  WORK_EVENTS: {
    en: { label: 'Work events', description: 'Set-backs, and reasons of leaving a job, in the person’s own words.' },
    nl: { label: 'Werkgebeurtenissen', description: 'Tegenslag, en redenen om een job te verlaten, in eigen woorden.' },
    source: 'E-13, E-25, EQ-03, ST-06',
  },
  WORK_NOTES: {
    en: {
      label: 'Notes of the job coach',
      description: 'The coach’s notes of talks, with the person and the employer.',
    },
    nl: {
      label: 'Notities van de jobcoach',
      description: 'Notities van gesprekken, met de persoon en met de werkgever.',
    },
    source: 'EQ-03, EQ-04; E-24',
  },
  PROGRESSIVE_WORK: {
    en: {
      label: 'Progressive return to work',
      description: 'That somebody works part of the time on a benefit: hours and since when.',
    },
    nl: {
      label: 'Progressieve tewerkstelling',
      description: 'Dat iemand deels werkt met een uitkering: uren en sinds wanneer.',
    },
    source: 'W-15, C-49, EQ-05, E-10',
  },
  WORK_ACCOMMODATIONS: {
    en: {
      label: 'Work accommodations',
      description: 'Adjustments agreed at work, such as hours or a buddy; never the reason for them.',
    },
    nl: {
      label: 'Werkaanpassingen',
      description: 'Afgesproken aanpassingen op het werk, zoals uren of een maatje; nooit de reden ervan.',
    },
    source: '3.8 Work accommodations; W-08, W-09, C-47',
  },
  EMPLOYER_DISCLOSURE: {
    en: {
      label: 'Disclosure at work',
      description: 'That the person told an employer something: to whom, when, and with whose support.',
    },
    nl: {
      label: 'Openheid op het werk',
      description: 'Dat de persoon een werkgever iets vertelde: aan wie, wanneer, en met wiens steun.',
    },
    source: '3.8 Employer disclosure; W-11, C-45, E-26',
  },
  EMPLOYER_DISCLOSURE_TEXT: {
    en: {
      label: 'What the employer was told',
      description: 'The text that the person told the employer, to the letter.',
    },
    nl: { label: 'Wat de werkgever hoorde', description: 'De tekst die de persoon de werkgever vertelde, letterlijk.' },
    source: '3.8 Employer disclosure (the told text); C-45, EQ-06',
  },
  SOCIAL_STATUS: {
    en: { label: 'Social status', description: 'Status and benefits over time, such as unemployed or invalidity.' },
    nl: { label: 'Statuut', description: 'Statuut en uitkeringen in de tijd, zoals werkloos of invaliditeit.' },
    source: '3.8 Social status, benefits; P-10, T-15, E-08, E-09, E-10',
  },
  INSURANCE_STATUS: {
    en: { label: 'Insured', description: 'Whether the health insurance is in order: yes or no.' },
    nl: { label: 'Verzekerbaarheid', description: 'Of de ziekteverzekering in orde is: ja of nee.' },
    source: '3.8 Social status, benefits (insured y/n); P-11',
  },
  HOUSING: {
    en: {
      label: 'Housing',
      description: 'How the person lives and wants to live, a housing request and what was decided on it.',
    },
    nl: {
      label: 'Wonen',
      description: 'Hoe de persoon woont en wil wonen, een woonaanvraag en wat daarover is beslist.',
    },
    source: '3.8 Housing, indication; U-06, U-16, P-06, T-28',
  },
  INCOME_DEBTS: {
    en: {
      label: 'Income and debts',
      description: 'Income, debts and budget support, in the case of the desk that helps.',
    },
    nl: { label: 'Inkomen en schulden', description: 'Inkomen, schulden en budgethulp, in het dossier van wie helpt.' },
    source: '3.8 Income, debts; U-22, U-23, U-24',
  },
  CONCERN_REPORT: {
    en: {
      label: 'Concern report',
      description: 'A report by somebody who was worried, once outreach is in contact with the person.',
    },
    nl: {
      label: 'Melding',
      description: 'Een melding van iemand die ongerust was, zodra er contact is met de persoon.',
    },
    source: '3.8 Concern report; U-12, C-59',
  },
  CONCERN_REPORT_BEFORE_CONTACT: {
    en: {
      label: 'Concern report before contact',
      description: 'The same report as long as outreach has not met the person.',
    },
    nl: {
      label: 'Melding vóór contact',
      description: 'Dezelfde melding zolang er nog geen contact is met de persoon.',
    },
    source: '3.8 Concern report (once in contact); U-11, U-12, C-59',
  },
  FAMILY_IMPACT_CHECK: {
    en: {
      label: 'Family impact check',
      description: 'What a trajectory means for partner and children, and what was agreed (Kindreflex).',
    },
    nl: {
      label: 'Kindreflex',
      description: 'Wat een traject betekent voor partner en kinderen, en wat is afgesproken.',
    },
    source: '3.8 Kindreflex outcome; P-45, C-39',
  },
  FAMILY_IMPACT_CHECK_DONE: {
    en: {
      label: 'Family impact check done',
      description: 'That the family impact check was done, and when; no content.',
    },
    nl: { label: 'Kindreflex gedaan', description: 'Dat de kindreflex is gedaan en wanneer; geen inhoud.' },
    source: '3.8 Kindreflex outcome; C-39, EQ-02',
  },
  CHILD_SAFETY_CHECK: {
    en: {
      label: 'Child safety check',
      description: 'Whether children may come to serious harm, and what was done about it (Kindcheck).',
    },
    nl: { label: 'Kindcheck', description: 'Of kinderen ernstige schade kunnen oplopen, en wat daaraan is gedaan.' },
    source: '3.8 Kindcheck; P-46, C-40, C-41',
  },
  PEER_MEMBERSHIP: {
    en: {
      label: 'Peer and self-help groups',
      description: 'Which peer, self-help or recovery groups the person takes part in.',
    },
    nl: {
      label: 'Lotgenoten en zelfhulp',
      description: 'Aan welke lotgenoten-, zelfhulp- of herstelgroepen de persoon meedoet.',
    },
    source: '3.8 Peer/self-help membership; G-27, G-28, G-29, C-11',
  },
  SAFETY_PROXIES: {
    en: {
      label: 'Police and victimhood',
      description: 'Contacts with the police, convictions, and having been a victim.',
    },
    nl: {
      label: 'Politie en slachtofferschap',
      description: 'Contacten met de politie, veroordelingen, en slachtoffer geweest zijn.',
    },
    source: '3.8 Police/victim proxies; P-50, P-51, O-09, C-56',
  },
  REFERRAL: {
    en: { label: 'Referral', description: 'That there is a referral: from whom, to whom, when, and how it stands.' },
    nl: { label: 'Verwijzing', description: 'Dat er een verwijzing is: van wie, naar wie, wanneer, en hoe het staat.' },
    source: '3.8 Referral sheet; M-39, T-08, T-09, E-14',
  },
  REFERRAL_SHEET: {
    en: { label: 'Referral sheet', description: 'What the referrer wrote to the receiver, in the referrer’s words.' },
    nl: {
      label: 'Verwijsfiche',
      description: 'Wat de verwijzer schreef aan de ontvanger, in de woorden van de verwijzer.',
    },
    source: '3.8 Referral sheet; M-39, C-57',
  },
  REFERRAL_SHEET_DIAGNOSIS: {
    en: {
      label: 'Referral sheet: diagnosis',
      description: 'The diagnosis part of the sheet, which the person can leave off.',
    },
    nl: {
      label: 'Verwijsfiche: diagnose',
      description: 'Het deel diagnose van de fiche, dat de persoon eraf kan laten.',
    },
    source: '3.8 Referral sheet (diagnosis part); C-57, T-14, E-07',
  },
  REFERRAL_SHEET_MEDICATION: {
    en: {
      label: 'Referral sheet: medication',
      description: 'The medication part of the sheet, which the person can leave off.',
    },
    nl: {
      label: 'Verwijsfiche: medicatie',
      description: 'Het deel medicatie van de fiche, dat de persoon eraf kan laten.',
    },
    source: '3.8 Referral sheet; C-57, E-06, EQ-02',
  },
  ACCESS_RECORDS: {
    en: { label: 'Who looked', description: 'Who looked at what, as what, why and on which ground.' },
    nl: { label: 'Wie keek', description: 'Wie wat heeft bekeken, als wat, waarom en op welke grond.' },
    source: '3.8 Access log; C-55',
  },
  CONSENT: {
    en: { label: 'Grants and refusals', description: 'What the person allowed and refused, to whom, and until when.' },
    nl: { label: 'Toestemmingen', description: 'Wat de persoon toestond en weigerde, aan wie, en tot wanneer.' },
    source: 'A-01, A-03, A-05, C-13',
  },
  TRAJECTORY: {
    en: {
      label: 'Mental-health trajectory',
      description: 'That a trajectory runs: state, phase, dates and who is accountable; no content.',
    },
    nl: {
      label: 'Hersteltraject',
      description: 'Dat er een traject loopt: stand, fase, data en wie verantwoordelijk is; geen inhoud.',
    },
    source: 'M-02, T-19, T-21, T-26, C-06',
  },
  WORK_TRAJECTORY: {
    en: {
      label: 'Job-coaching trajectory',
      description: 'That job coaching runs: state, dates and how often they meet; no content.',
    },
    nl: {
      label: 'Traject bij de jobcoach',
      description: 'Dat jobcoaching loopt: stand, data en hoe vaak er contact is; geen inhoud.',
    },
    source: 'W-02, E-17, E-24, E-30, E-31, EQ-03, EQ-05',
  },
  TRAINING_ENROLMENT: {
    en: {
      label: 'Training',
      description: 'That the person is enrolled for a training or internship: state and dates.',
    },
    nl: { label: 'Opleiding of stage', description: 'Dat de persoon een opleiding of stage volgt: stand en data.' },
    source: 'W-16, E-29, EQ-05, EQ-08',
  },
  WEEK_SCHEDULE: {
    en: { label: 'Week schedule', description: 'Which modules on which half days; not whether the person came.' },
    nl: { label: 'Weekschema', description: 'Welke modules op welke halve dagen; niet of de persoon er was.' },
    source: 'M-43, M-44, T-20, T-28, TQ-05',
  },
  ATTENDANCE: {
    en: { label: 'Attendance', description: 'When the person came or stayed away, and why if they said so.' },
    nl: { label: 'Aanwezigheid', description: 'Wanneer de persoon er was of niet, en waarom als die dat zei.' },
    source: 'T-30, TQ-02, TQ-10',
  },
  APPOINTMENTS: {
    en: { label: 'Appointments', description: 'Who meets the person when and where, and planned reviews; no notes.' },
    nl: {
      label: 'Afspraken',
      description: 'Wie de persoon wanneer en waar ontmoet, en geplande evaluaties; geen notities.',
    },
    source: 'TQ-02, TQ-08, C-48',
  },
  CONTEXT_CONVERSATIONS: {
    en: {
      label: 'Talks with the family',
      description: 'Talks with those around the person: date, who is invited and the topic.',
    },
    nl: {
      label: 'Contextgesprekken',
      description: 'Gesprekken met de omgeving: datum, wie is uitgenodigd en het onderwerp.',
    },
    source: 'G-08, T-06, TQ-04, TQ-08',
  },
  SESSION_NOTES: {
    en: { label: 'Session notes', description: 'What professionals wrote of sessions and talks with the person.' },
    nl: {
      label: 'Gespreksnotities',
      description: 'Wat hulpverleners schreven over sessies en gesprekken met de persoon.',
    },
    source: 'TQ-02; M-15, M-16',
  },
  NOTICES: {
    en: {
      label: 'Notices between partners',
      description: 'What mental health care and GP tell each other at set moments: kind and date.',
    },
    nl: {
      label: 'Berichten tussen partners',
      description: 'Wat ggz en huisarts elkaar op vaste momenten laten weten: soort en datum.',
    },
    source: 'A-12, R-083, EQ-04, TQ-02',
  },
  WAITING: {
    en: { label: 'Waiting', description: 'For what the person waits and since when; not on which other lists.' },
    nl: { label: 'Wachten', description: 'Waarop de persoon wacht en sinds wanneer; niet op welke andere lijsten.' },
    source: 'M-40, TQ-02, ST-11',
  },
  EDUCATION: {
    en: { label: 'Education', description: 'Schools and studies, finished or not.' },
    nl: { label: 'Scholing', description: 'Scholen en studies, al dan niet afgewerkt.' },
    source: 'P-13, T-16, T-17, E-11',
  },
  HOUSEHOLD: {
    en: { label: 'Household', description: 'With whom the person lives and is in a relationship; no names of others.' },
    nl: {
      label: 'Thuissituatie',
      description: 'Met wie de persoon woont en een relatie heeft; geen namen van anderen.',
    },
    source: 'P-05, P-06, P-07, T-03, T-04, E-03',
  },
  CHILDREN: {
    en: { label: 'Children', description: 'That there are children and who cares for them when; no names by default.' },
    nl: {
      label: 'Kinderen',
      description: 'Dat er kinderen zijn en wie wanneer voor hen zorgt; geen namen, tenzij gewenst.',
    },
    source: 'P-08, E-04, C-42, T-07',
  },
  SOCIAL_NETWORK: {
    en: { label: 'Social network', description: 'How small or strong the person’s own network of people is.' },
    nl: { label: 'Sociaal netwerk', description: 'Hoe klein of sterk het eigen netwerk van mensen is.' },
    source: 'P-09, E-05, EQ-11',
  },
  CARE_NEEDS: {
    en: { label: 'Care needs', description: 'Needs per life domain, by whom they were seen and when.' },
    nl: { label: 'Zorgnoden', description: 'Noden per levensdomein, door wie gezien en wanneer.' },
    source: 'P-17, T-13, TQ-03',
  },
  SUPPORT_REQUESTS: {
    en: { label: 'Support requests', description: 'What the person asks help for, of whom.' },
    nl: { label: 'Hulpvragen', description: 'Waarvoor de persoon hulp vraagt, en aan wie.' },
    source: 'P-16, E-15, TQ-11, EQ-10',
  },
  STRENGTHS: {
    en: { label: 'Strengths', description: 'What the person is good at, and what they can build on.' },
    nl: { label: 'Krachten', description: 'Waar de persoon goed in is, en waarop die kan bouwen.' },
    source: 'P-18, T-31, E-18, TQ-10',
  },
  WISHES: {
    en: { label: 'Wishes', description: 'What the person wants of life.' },
    nl: { label: 'Wensen', description: 'Wat de persoon van het leven wil.' },
    source: 'P-15, T-25, E-21, E-31',
  },
  OWN_WORDS: {
    en: {
      label: 'In my own words',
      description: 'How the person themselves says what is the matter and what it is like.',
    },
    nl: { label: 'In mijn eigen woorden', description: 'Hoe de persoon zelf zegt wat er is en hoe dat voelt.' },
    source: 'T-05, T-10, T-13, T-23, E-20, C-52',
  },
  HOW_TO_WORK_WITH_ME: {
    en: { label: 'How to work with me', description: 'What helps and what does not when working with the person.' },
    nl: { label: 'Zo werk je met mij', description: 'Wat helpt en wat niet in de samenwerking met de persoon.' },
    source: 'P-42, M-64, C-10',
  },
};
