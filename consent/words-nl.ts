import type { LanguageWords, Reader, Sentences } from './words';

const may: LanguageWords['may'] = {
  PERMIT: ({ who, doing, what }) => `${who.words} mag ${what} ${doing}`,
  DENY: ({ who, doing, what }) => `${who.words} mag ${what} ${who.isNobody ? '' : 'niet '}${doing}`,
};

/** Dutch as Flanders speaks it. */
export const DUTCH: LanguageWords = {
  locale: 'nl-BE',
  vocabulary: {
    actions: { READ: 'lezen', CONTRIBUTE: 'aanvullen' },
    purposes: {
      CARE: 'zorg',
      COORDINATION: 'samenwerken',
      REFERRAL: 'doorverwijzen',
      EMPLOYMENT_SUPPORT: 'hulp bij werk',
      ENTITLEMENT: 'een recht of aanvraag bekijken',
      BILLING: 'betaling',
      QUALITY: 'betere zorg, zonder namen',
      SELF: 'voor zichzelf',
      STEWARDSHIP: 'nagaan wie keek',
      EMERGENCY: 'nood',
    },
    professions: {
      GENERAL_PRACTITIONER: 'huisarts',
      FIRST_LINE_PSYCHOLOGIST: 'psycholoog in de buurt',
      MENTAL_HEALTH_PROFESSIONAL: 'hulpverlener in de geestelijke gezondheidszorg',
      JOB_COACH: 'jobcoach',
      EMPLOYER: 'werkgever',
      TRAINING_PROVIDER: 'school of opleiding',
      MUNICIPAL_WORKER: 'medewerker van de gemeente of het OCMW',
      ADVISING_DOCTOR: 'adviserend arts van het ziekenfonds',
      PEER_WORKER: 'ervaringsdeskundige',
      BILLING_OFFICER: 'medewerker voor de betaling',
      NETWORK_COORDINATOR: 'coördinator van het netwerk',
      CIRCLE_PROFESSIONAL: 'hulpverlener in de eigen groep',
      CRISIS_SERVICE: 'crisisdienst',
      INSPECTOR: 'inspectie',
    },
    roles: {
      PERSON: 'de persoon zelf',
      LEGAL_REPRESENTATIVE: 'wettelijk vertegenwoordiger',
      TRUSTED_PERSON: 'vertrouwenspersoon',
      RELATIVE: 'naaste',
      PEER_WORKER: 'ervaringsdeskundige',
      GENERAL_PRACTITIONER: 'huisarts',
      FIRST_LINE_PSYCHOLOGIST: 'psycholoog in de buurt',
      MH_LEAD: 'vaste begeleider of behandelaar',
      MH_TEAM: 'lid van het zorgteam',
      JOB_COACH: 'jobcoach',
      EMPLOYER: 'werkgever',
      TRAINING_PROVIDER: 'school of opleiding',
      MUNI_INCOME: 'medewerker inkomen en schulden van de gemeente',
      MUNI_HOUSING: 'medewerker wonen van de gemeente',
      MUNI_NEIGHBOURHOOD: 'medewerker van het buurtteam',
      MUNI_OUTREACH: 'medewerker die mensen thuis opzoekt',
      ADVISING_DOCTOR: 'adviserend arts van het ziekenfonds',
      BILLING: 'medewerker voor de betaling',
      CIRCLE_PROFESSIONAL: 'hulpverlener in de eigen groep',
      NETWORK_COORDINATOR: 'coördinator van het netwerk',
      DATA_STEWARD: 'toezichthouder op de gegevens',
    },
    relationKinds: {
      CARE_LEAD: 'vaste begeleiding of behandeling',
      CARE_TEAM: 'zorgteam',
      REFERRAL_SENDER: 'wie verwees',
      REFERRAL_RECEIVER: 'wie een verwijzing kreeg',
      FIRST_LINE: 'huisarts of psycholoog in de buurt',
      COACHING: 'jobcoaching',
      MUNICIPAL_CASE: 'dossier bij de gemeente of het OCMW',
      EMPLOYMENT: 'werk',
      TRAINING: 'opleiding of stage',
      INSURER_FILE: 'dossier bij het ziekenfonds',
      BILLING_FILE: 'dossier voor de betaling',
      GROUP_RELATIVE: 'naaste in de groep',
      GROUP_EXPERT_BY_EXPERIENCE: 'ervaringsdeskundige in de groep',
      GROUP_PROFESSIONAL: 'hulpverlener in de groep',
      TRUSTED_PERSON: 'vertrouwenspersoon',
      REPRESENTATIVE: 'vertegenwoordiger',
    },
    granteeForms: {
      PERSON: 'één persoon',
      PROFESSIONAL: 'één hulpverlener',
      TEAM: 'één team',
      ORGANISATION: 'één organisatie',
      ALL_MEMBERS: 'iedereen in de groep',
      CARE_NETWORK: 'iedereen in het netwerk, naar soort contact',
      EVERYONE: 'iedereen in het netwerk',
    },
    legalGrounds: {
      CONFLICT_OF_DUTIES: 'er is groot gevaar, en zwijgen zou erger zijn dan spreken',
      LEGAL_DUTY: 'de wet verplicht om dit te zeggen',
      RIGHT_TO_REPORT: 'de wet laat toe om dit te melden',
    },
    dangerLevels: { RAISED: 'er is gevaar', SERIOUS: 'ernstig gevaar', ACUTE: 'gevaar op dit moment' },
    mandateKinds: {
      PARENT: 'ouder',
      GUARDIAN: 'voogd',
      COURT_APPOINTED: 'aangesteld door de rechter',
      NAMED_BY_PERSON: 'vertegenwoordiger die de persoon koos',
      FAMILY: 'lid van de familie',
      TRUSTED_PERSON: 'vertrouwenspersoon',
    },
    mandateModes: { IN_PLACE_OF: 'in de plaats van de persoon', BESIDE: 'naast de persoon' },
    moments: { INTAKE: 'bij de start', PLAN: 'bij het plannen', EXECUTION: 'bij de uitvoering' },
    bundles: { BASIC_NETWORK: 'Basistoestemming voor het netwerk' },
    unnamed: {
      PERSON: 'iemand uit de omgeving',
      PROFESSIONAL: 'iemand van een organisatie',
      TEAM: 'een team',
      ORGANISATION: 'een organisatie',
    },
    askers: {
      ANONYMOUS: 'iemand zonder naam',
      STEWARD: 'een toezichthouder op de gegevens',
      SERVICE: 'een computersysteem',
    },
  },
  somebody: 'iemand',
  semicolon: '; ',
  quoted: (label) => `“${label}”`,
  day: (written) => written,
  deniedData: 'conjunction',
  others: (count) => (count === 1 ? '1 andere soort gegevens' : `${count} andere soorten gegevens`),
  may,
  then: {
    PERMIT: ({ who, doing, what }) => `dan mag ${who.words} ${what} ${doing}`,
    DENY: ({ who, doing, what }) => `dan mag ${who.words} ${what} niet meer ${doing}`,
  },
  thenSo: { PERMIT: 'dan mag het wel', DENY: 'dan mag het niet meer' },
  leastForm: {
    BUNDLE: () => 'De basistoestemming voor het netwerk is ook genoeg.',
    CATEGORY: ({ what }) => `De toestemming moet ${what} met name noemen.`,
    CATEGORY_AND_GRANTEE: ({ who, what }) => `De toestemming moet ${who.words} en ${what} allebei met name noemen.`,
  },
  unnoticed: 'Wie het vroeg, merkt niet dat dit dicht is.',
  sentences: { PERSON: sentencesFor('PERSON'), STEWARD: sentencesFor('STEWARD') },
};

function sentencesFor(reader: Reader): Sentences {
  const say = (toPerson: string, ofPerson: string): string => (reader === 'PERSON' ? toPerson : ofPerson);
  const you = say('u', 'de persoon');
  const your = say('uw', 'de');
  const network = say('uw netwerk', 'het netwerk van de persoon');
  return {
    person: { words: you, isReader: reader === 'PERSON', isNobody: false },
    wildcards: {
      ALL_MEMBERS: say('iedereen in uw groep', 'iedereen in de groep van de persoon'),
      CARE_NETWORK: say('iedereen in uw netwerk', 'iedereen in het netwerk van de persoon'),
      EVERYONE: say('iedereen met wie u te maken hebt', 'iedereen met wie de persoon te maken heeft'),
    },
    nobody: {
      ALL_MEMBERS: say('niemand in uw groep', 'niemand in de groep van de persoon'),
      CARE_NETWORK: say('niemand in uw netwerk', 'niemand in het netwerk van de persoon'),
      EVERYONE: say('niemand met wie u te maken hebt', 'niemand met wie de persoon te maken heeft'),
    },
    grounds: {
      PERMIT: {
        VALIDITY: 'Toezicht door een datasteward: wie keek, nooit wat er staat.',
        CEILING: 'Altijd open voor deze rol.',
        OWN: say('Het gaat over u zelf.', 'Het gaat over de vrager zelf.'),
        OWN_RECORD: 'Eigen stuk: zelf geschreven, verstuurd, ontvangen of bewaard.',
        OVERRIDE: say(
          'De wet liet dit toe, of uw crisiskaart is in gebruik.',
          'Op een wettelijke grond of een geactiveerde crisiskaart.',
        ),
        RELATION: say(
          'Heeft met u te maken; inhoud werd niet gevraagd.',
          'Heeft met de persoon te maken; inhoud werd niet gevraagd.',
        ),
        REFUSAL: say('U maakte een uitzondering op een weigering.', 'Een uitzondering op een weigering.'),
        GRANT: say('U gaf toestemming.', 'De persoon gaf toestemming.'),
        DEFAULT: 'Toegelaten.',
      },
      DENY: {
        VALIDITY: 'De vraag zelf is niet toegelaten voor wie vroeg.',
        CEILING: say(
          'Nooit open voor deze rol, wat u ook toestaat.',
          'Nooit open voor deze rol, wat er ook wordt toegestaan.',
        ),
        OWN: say('Hier schrijven anderen in, u niet.', 'Dit is het dossier van een ander om in te schrijven.'),
        OWN_RECORD: 'Geen eigen stuk.',
        OVERRIDE: say('De wet laat dit niet toe zonder uw toestemming.', 'Geen wettelijke grond.'),
        RELATION: say(
          'Heeft nu geen rol bij u waar dit bij hoort.',
          'Heeft op dit moment niets met de persoon te maken waar dit bij hoort.',
        ),
        REFUSAL: say('U weigerde het.', 'De persoon weigerde het.'),
        GRANT: 'Geen toestemming die past.',
        DEFAULT: say('U gaf hiervoor geen toestemming.', 'De persoon gaf hiervoor geen toestemming.'),
      },
    },
    mandated: {
      inPlace: say('Handelt in uw plaats.', 'Handelt in de plaats van de persoon.'),
      beside: say('Staat u bij, en u weigerde dit niet.', 'Staat de persoon bij, en die weigerde dit niet.'),
    },
    ownBesides: 'Eigen stukken waren wel te zien.',
    restsOn: {
      RELATION: ({ who, role, since }) => `${who} staat sinds ${since} in ${network} als ${role}.`,
      RETENTION: ({ who, holder, since }) =>
        `${holder} moet sinds ${since} bewaren wat er over ${you} is geschreven; ${who} mag dat openen.`,
      REFUSAL: ({ on, claim, limits, reach }) => {
        const { who, doing } = claim;
        if (reach === 'PAUSE') {
          return `Op ${on} zette ${you} alles op pauze, voor iedereen${limits}. Dat telt als een weigering.`;
        }
        const nothing = `${who.words} mag ${who.isNobody ? 'iets' : 'niets'} ${doing}`;
        return `Op ${on} zei ${you} nee: ${reach === 'EVERYTHING' ? nothing : may.DENY(claim)}${limits}.`;
      },
      GRANT: ({ on, claim, limits }) => `Op ${on} gaf ${you} toestemming: ${may.PERMIT(claim)}${limits}.`,
      MANDATE: ({ who, kind, isInPlace, since }) =>
        isInPlace
          ? `${who} mag sinds ${since} ${say('in uw plaats', 'in de plaats van de persoon')} beslissen (${kind}).`
          : `${who} staat ${you} sinds ${since} bij (${kind}).`,
      OVERRIDE: ({ on, claim, limits, why, danger }) =>
        `Op ${on} is de zwijgplicht doorbroken: ${may.PERMIT(claim)}${limits}. De reden: ${why} (${danger}).`,
      ACTIVATION: ({ on, whom, what, limits }) =>
        `Op ${on} ging ${your} crisiskaart open voor ${whom}${limits}. Dat opent ${what}.`,
    },
    edits: {
      ADD_RELATION: ({ who, role }) => `als ${who} in ${network} komt als ${role}`,
      END_RELATION: ({ who, role }) => `als ${who} niet meer in ${network} staat als ${role}`,
      END_RETENTION: ({ holder }) => `als ${holder} dit niet meer moet bewaren`,
      END_MANDATE: ({ who, kind }) => `als ${who} niet meer optreedt voor ${you} (${kind})`,
      END_OVERRIDE: ({ on }) => `als het doorbreken van de zwijgplicht van ${on} stopt`,
      END_ACTIVATION: ({ on }) => `als ${your} crisiskaart, die op ${on} openging, weer dichtgaat`,
      ADD_GRANT: ({ claim: { who, doing, what }, limits }) =>
        `als ${you} toestaat dat ${who.words} ${what} mag ${doing}${limits}`,
      ADD_EXCEPTION: ({ on, claim: { who, doing, what }, limits }) =>
        `als ${you} een uitzondering maakt op ${your} weigering van ${on}, ` +
        `zodat ${who.words} ${what} mag ${doing}${limits}`,
      ADD_CONTEXT_CONSENT: ({ who }) => `als ${who} ook toestemt`,
      WITHDRAW_GRANT: ({ count, on }) =>
        count === 1
          ? `als ${you} ${your} toestemming van ${on} terugneemt`
          : `als ${you} ${your} ${count} toestemmingen van ${on} terugneemt`,
      ADD_REFUSAL: ({ claim: { who, doing, what }, limits }) =>
        `als ${you} zegt dat ${who.words} ${what} niet mag ${doing}${limits}`,
      WITHDRAW_REFUSAL: ({ count, on }) =>
        count === 1
          ? `als ${you} ${your} weigering van ${on} terugneemt`
          : `als ${you} ${your} ${count} weigeringen van ${on} terugneemt`,
    },
    limits: {
      purposes: (list) => `doel: ${list}`,
      heldBy: (holder) => `alleen wat ${holder} bijhoudt`,
      from: (day) => `vanaf ${day}`,
      until: (lastDay) => `tot en met ${lastDay}`,
      untilMoment: (moment) => `tot ${moment}`,
      exceptTo: (day) => `als uitzondering op ${your} weigering van ${day}`,
    },
    impossible: {
      VALIDITY: 'Zo mag deze vraag niet gesteld worden. Toestemming verandert dat niet.',
      CEILING: say(
        'Dit blijft altijd dicht voor wie het vroeg. Ook uw toestemming opent het niet.',
        'Dit blijft altijd dicht voor wie het vroeg. Ook toestemming van de persoon opent het niet.',
      ),
      NOT_BY_CONSENT: [
        say('Uw toestemming opent dit niet.', 'Toestemming van de persoon opent dit niet.'),
        `Het opent alleen voor wie het zelf schreef of kreeg, met ${your} crisiskaart, of als de wet het toelaat.`,
      ].join(' '),
      WRITTEN_BY_PERSON: `Hier schrijft alleen ${say('uzelf', 'de persoon')}, en niemand anders.`,
      OWN_DATA: say(
        'Dit gaat over u zelf. Wat u hier mag, hangt niet af van toestemming.',
        'Dit gaat over de persoon zelf. Wat de persoon hier mag, hangt niet af van toestemming.',
      ),
    },
    beyond: (edits) => `Om dit te veranderen zijn meer dan ${edits} stappen nodig.`,
  };
}
