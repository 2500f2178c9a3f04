import type { Actor } from '../consent/actor';

/**
 * The invented cast of the demo: two look-alikes of the people in the case stories (catalogue 5.1 and 5.3), a third person
 * who goes through the convention for psychological care (catalogue 2.1), and those around them. Every name, organisation
 * and id here is invented; none belongs to anybody. The ids are fixed, so that tokens, demo rows and example operations
 * name the same people; they are random, as real ones are.
 */
export const DEMO = {
  persons: {
    jonas: '6edfc250-aa8d-4529-8043-6f1bb6649cba',
    jonasMother: '6b47ffc0-d310-48b8-93f1-718d0a04ba10',
    jonasFather: 'c726339d-13c1-4a5e-8572-51d8df88ae2d',
    jonasSister: '48406aa7-1a62-4af7-aba6-669fc4b1298d',
    mira: '52f3292b-5dcb-4b42-97c4-1bce24f87951',
    miraDaughter: 'd59e48ea-4c5e-469c-bf09-0c4ed6efe532',
    miraCoParent: 'a82f28e8-2d8e-4677-9eda-84176bbd777e',
    jonasTrustedPerson: 'ede6fc5a-bdc3-4409-97b5-4523dbcf41df',
    miraRepresentative: '864c43e5-7e69-4548-be32-7eebbc43e432',
    femke: '198515ac-1fc2-4876-b66c-5498e4b29aa5',
  },
  professionals: {
    jonasGp: '2da1da45-dca5-4d25-9c7a-2cd5b4fdede5',
    jonasCounsellor: '08fb5ec5-aced-45c1-8240-df67293d5863',
    jonasIntake: '4bf70b74-5f2a-4be2-a4d0-56c94da27497',
    jonasTeamMember: '8c65e096-754c-4c00-a36c-8d7aae4c42d7',
    jonasFormerPsychologist: '34320e18-344e-4768-a32c-43f7919a6815',
    jonasHospitalDoctor: 'e3ebe12b-e07f-4a8f-a262-af9a355c3bde',
    gtbCoach: '1834781b-85d7-48a8-805a-75624dfcdc88',
    ocmwHousing: 'ea72a20d-1b64-40e5-bc84-a002d2afaf27',
    ocmwIncome: 'a8fe0dce-b798-4bd2-a622-116c544766db',
    peerWorker: '7137ca42-bb56-47ee-a594-e6bcb864d528',
    networkCoordinator: '89c6d348-7cfe-461d-bae8-91df8de52fc9',
    miraCoach: '43b9b6a9-8dab-4d2b-897c-6b5f9a0a2df7',
    miraPsychiatrist: '70cdc31f-aaf8-4e74-9f9d-d78463e4bd2d',
    miraGp: 'b5391db4-93c2-49de-b2ad-44782c9eab7e',
    miraAdvisingDoctor: '307f7df1-10a9-4ec9-9bd3-fe12d3ddd58e',
    miraEmployerHr: 'ed30aaf1-f022-4b39-8020-508a50fa4092',
    miraEmployerCare: '246fcac5-6bd1-4385-8119-d9773c6ad4f8',
    miraTrainingProvider: 'b9c9ce79-3fd0-41ea-a2cd-1d826e351511',
    strangerGp: 'e486be9c-3207-422e-99b0-452656f962fb',
    miraPsychiatristColleague: '6c6416ab-4581-4dee-9b0e-88c33893f2eb',
    crisisResponder: 'd4f3b37d-85ec-40f1-ac74-6851ee541a79',
    inspector: 'bf6131e5-00a8-4667-a314-87c060d5e6ab',
    femkeGp: '4aec89e8-ceab-453e-8857-11d4fdc77e5b',
    femkePsychologist: 'a238ca45-da55-408c-9171-41db47ff6c7c',
    femkeSpecialist: '3b3a9539-5ce4-43e5-a8f0-7ca24ea6670e',
    conventionBilling: '38f0319c-b64d-4fd6-9fb8-901632d148fe',
    hospitalBilling: '2546aab3-1f68-4ff7-a73e-411d07b75f77',
  },
  stewards: {
    region: '072e9527-7541-4a99-a412-3e9d2a6855d7',
    brug: 'de4e5abe-4121-4b72-b9de-917786f9bc6c',
    work: '822e78b1-de48-4c99-b6a1-a22643aafc23',
    panel: '3c0b7e0e-55a1-4b0f-9c57-0f2f6a2f1d64',
  },
  services: {
    brugRecords: '0d9f9aaf-24bd-46f9-ae92-485d2c41b63d',
  },
  organisations: {
    gpPracticeJonas: '427935fe-3e6f-4f09-bc6b-23dd9b9bde4f',
    gpPracticeMira: '514d27b1-0a27-4ee1-9e94-5c7d734a44ac',
    gpPracticeElsewhere: 'c104a5d5-3f33-41a9-8603-2ddeb0068a5c',
    brug: 'cfbef3e2-ce35-4eff-b0cf-2e1643142050',
    hospital: 'c9c16a0a-7621-4975-8377-a0bc7641b8a6',
    formerPsychologistPractice: '29037fae-33a1-4331-9d3c-bc9612bf9d60',
    jobMediation: '8b04b52c-11fc-40d3-ba57-52c4584d5f2f',
    jobCoaching: '022bc2b5-810f-4092-b012-8e840f264928',
    psychiatristPractice: '6bfe0889-77ab-4e0a-ad83-b4774524bb80',
    mutuality: 'f45316ec-5db3-4ca9-b9f4-2e72be0d27d9',
    dayCentre: '795824e1-255a-4f60-83f5-eb8af539c7fd',
    trainingProvider: 'fe1cb321-9a36-4c63-8677-f1199d6a4c96',
    ocmw: 'ffcd5dd6-3f7e-47db-b1a1-5f440e1c8cb4',
    peerOrganisation: 'f52312f1-3b0b-4f53-aac2-e41c64f5145f',
    network: '2d963b66-670f-45e2-bd16-d3980f86926c',
    crisisService: 'b5520404-e354-41da-95a1-f00cd923a36e',
    inspectorate: '5b2e1aca-a79b-468c-bb97-308b016db96d',
  },
  teams: {
    brugIntake: '13679d00-1e10-43bf-8681-3c4cc12152e5',
    brugRehabilitation: '13d7148f-d7d6-4553-8f06-1cde48ae23fe',
    hospitalAdmissions: '6db78e9e-a35a-444d-98b7-038275a55843',
    dayCentreCare: '5c7c7ff7-020e-4e46-ac32-bbaa39c6650b',
  },
} as const;

/** The invented names that go with the ids in DEMO, by the same keys. */
export const DEMO_NAMES = {
  persons: {
    jonas: { given: 'Jonas', family: 'Verlinden' },
    jonasMother: { given: 'Hilde', family: 'Maes' },
    jonasFather: { given: 'Dirk', family: 'Verlinden' },
    jonasSister: { given: 'Lotte', family: 'Verlinden' },
    mira: { given: 'Mira', family: 'Claes' },
    miraDaughter: { given: 'Noor', family: 'Devos' },
    miraCoParent: { given: 'Bart', family: 'Devos' },
    jonasTrustedPerson: { given: 'Ellen', family: 'Dewulf' },
    miraRepresentative: { given: 'Greet', family: 'Somers' },
    femke: { given: 'Femke', family: 'Vercammen' },
  },
  professionals: {
    jonasGp: { given: 'Els', family: 'Vandamme' },
    jonasCounsellor: { given: 'Sofie', family: 'Wouters' },
    jonasIntake: { given: 'Karim', family: 'Benali' },
    jonasTeamMember: { given: 'Joke', family: 'Pauwels' },
    jonasFormerPsychologist: { given: 'Griet', family: 'Lambrecht' },
    jonasHospitalDoctor: { given: 'Peter', family: 'Coppens' },
    gtbCoach: { given: 'Annelies', family: 'Baert' },
    ocmwHousing: { given: 'Yasmina', family: 'Haddad' },
    ocmwIncome: { given: 'Wim', family: 'Goossens' },
    peerWorker: { given: 'Tom', family: 'Janssens' },
    networkCoordinator: { given: 'Veerle', family: 'De Smet' },
    miraCoach: { given: 'Leen', family: 'Hermans' },
    miraPsychiatrist: { given: 'Marc', family: 'Thijs' },
    miraGp: { given: 'Nathalie', family: 'Aerts' },
    miraAdvisingDoctor: { given: 'Johan', family: 'Mertens' },
    miraEmployerHr: { given: 'Kristof', family: 'Leemans' },
    miraEmployerCare: { given: 'Inge', family: 'Van Hove' },
    miraTrainingProvider: { given: 'Stijn', family: 'Cools' },
    strangerGp: { given: 'Jan', family: 'Willems' },
    miraPsychiatristColleague: { given: 'Hanne', family: 'Claeys' },
    crisisResponder: { given: 'Raf', family: 'Peeters' },
    inspector: { given: 'Lieve', family: 'Jacobs' },
    femkeGp: { given: 'Koen', family: 'Deprez' },
    femkePsychologist: { given: 'Liesbeth', family: 'Vandevelde' },
    femkeSpecialist: { given: 'Steven', family: 'Bogaerts' },
    conventionBilling: { given: 'Katrien', family: 'Lemmens' },
    hospitalBilling: { given: 'Luc', family: 'Wauters' },
  },
  stewards: {
    region: { given: 'Ria', family: 'Verstraete' },
    brug: { given: 'Pieter', family: 'De Clercq' },
    work: { given: 'An', family: 'Michiels' },
    panel: { given: 'Fatima', family: 'El Idrissi' },
  },
  services: {
    brugRecords: 'Dossiersysteem van Centrum De Brug',
  },
  organisations: {
    gpPracticeJonas: 'Huisartsenpraktijk Lindeplein',
    gpPracticeMira: 'Huisartsen aan de Vest',
    gpPracticeElsewhere: 'Huisartsenpraktijk Duinoord',
    brug: 'Centrum De Brug',
    hospital: 'Psychiatrisch Ziekenhuis Sint-Alena',
    formerPsychologistPractice: 'Psychologenpraktijk Het Baken',
    jobMediation: 'Werkspoor Arbeidsbemiddeling',
    jobCoaching: 'Jobcoachdienst Stap voor Stap',
    psychiatristPractice: 'Psychiatriepraktijk Ter Linde',
    mutuality: 'Mutualiteit De Eendracht',
    dayCentre: 'Dagcentrum Zonnehoek',
    trainingProvider: 'Opleidingscentrum Animo',
    ocmw: 'OCMW Hazelare',
    peerOrganisation: 'Herstelhuis Onder Ons',
    network: 'Netwerk Geestelijke Gezondheid Hazelstreek',
    crisisService: 'Crisisdienst Hazelstreek',
    inspectorate: 'Zorginspectie Hazelstreek',
  },
  teams: {
    brugIntake: 'Intaketeam',
    brugRehabilitation: 'Revalidatieteam',
    hospitalAdmissions: 'Opnameafdeling',
    dayCentreCare: 'Zorgteam dagcentrum',
  },
} as const satisfies { readonly [Group in keyof typeof DEMO]: Readonly<Record<keyof (typeof DEMO)[Group], unknown>> };

/** Somebody the demo can be tried as. */
export interface DemoIdentity {
  /** Kebab-case; what `npm run token` is asked for. */
  readonly key: string;
  /** Invented name and what they are, for lists and the identity picker. */
  readonly label: string;
  /** What they have to do with the stories, in one sentence. */
  readonly description: string;
  readonly actor: Exclude<Actor, { kind: 'ANONYMOUS' }>;
}

export const DEMO_IDENTITIES: readonly DemoIdentity[] = [
  {
    key: 'jonas',
    label: 'Jonas Verlinden, 26',
    description: 'The person himself, in rehabilitation at Centrum De Brug; reads everything about himself.',
    actor: { kind: 'PERSON', id: DEMO.persons.jonas },
  },
  {
    key: 'jonas-gp',
    label: 'Els Vandamme, GP of Jonas',
    description: 'Referred him to the rehabilitation centre.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.jonasGp,
      organisation: DEMO.organisations.gpPracticeJonas,
      profession: 'GENERAL_PRACTITIONER',
    },
  },
  {
    key: 'jonas-counsellor',
    label: 'Sofie Wouters, individual counsellor of Jonas',
    description: 'Accompanies him through the rehabilitation programme (individueel begeleider).',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.jonasCounsellor,
      organisation: DEMO.organisations.brug,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
      team: DEMO.teams.brugRehabilitation,
    },
  },
  {
    key: 'jonas-intake',
    label: 'Karim Benali, intake at Centrum De Brug',
    description: 'Receives the referral and weighs whether the programme fits.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.jonasIntake,
      organisation: DEMO.organisations.brug,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
      team: DEMO.teams.brugIntake,
    },
  },
  {
    key: 'jonas-team-member',
    label: 'Joke Pauwels, other discipline of the team',
    description: 'Gives group modules in the same team as his counsellor.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.jonasTeamMember,
      organisation: DEMO.organisations.brug,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
      team: DEMO.teams.brugRehabilitation,
    },
  },
  {
    key: 'jonas-former-psychologist',
    label: 'Griet Lambrecht, former psychologist of Jonas',
    description: 'Saw him in the past; the relation has ended.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.jonasFormerPsychologist,
      organisation: DEMO.organisations.formerPsychologistPractice,
      profession: 'FIRST_LINE_PSYCHOLOGIST',
    },
  },
  {
    key: 'jonas-hospital',
    label: 'Peter Coppens, psychiatric hospital',
    description: 'Works where Jonas was admitted in the past; no current relation.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.jonasHospitalDoctor,
      organisation: DEMO.organisations.hospital,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
      team: DEMO.teams.hospitalAdmissions,
    },
  },
  {
    key: 'jonas-mother',
    label: 'Hilde Maes, mother of Jonas',
    description: 'Accepted member of his resource group.',
    actor: { kind: 'PERSON', id: DEMO.persons.jonasMother },
  },
  {
    key: 'jonas-father',
    label: 'Dirk Verlinden, father of Jonas',
    description: 'Accepted member of his resource group.',
    actor: { kind: 'PERSON', id: DEMO.persons.jonasFather },
  },
  {
    key: 'jonas-sister',
    label: 'Lotte Verlinden, sister of Jonas',
    description: 'No relation in the graph: general guidance only.',
    actor: { kind: 'PERSON', id: DEMO.persons.jonasSister },
  },
  {
    key: 'gtb-coach',
    label: 'Annelies Baert, job mediator',
    description: 'Supports the search for work; sees what Jonas grants about work.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.gtbCoach,
      organisation: DEMO.organisations.jobMediation,
      profession: 'JOB_COACH',
    },
  },
  {
    key: 'ocmw-housing',
    label: 'Yasmina Haddad, housing desk of the municipality',
    description: 'Has his question about living alone.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.ocmwHousing,
      organisation: DEMO.organisations.ocmw,
      profession: 'MUNICIPAL_WORKER',
    },
  },
  {
    key: 'peer-worker',
    label: 'Tom Janssens, expert by experience',
    description: 'Runs a recovery group (ervaringsdeskundige); no relation to Jonas or Mira.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.peerWorker,
      organisation: DEMO.organisations.peerOrganisation,
      profession: 'PEER_WORKER',
    },
  },
  {
    key: 'network-coordinator',
    label: 'Veerle De Smet, network coordinator',
    description: 'Plans care in the region; sees no person.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.networkCoordinator,
      organisation: DEMO.organisations.network,
      profession: 'NETWORK_COORDINATOR',
    },
  },
  {
    key: 'regional-steward',
    label: 'Ria Verstraete, data steward of the region',
    description: 'Audits access over all organisations, by pseudonym until a case is opened; metadata only.',
    actor: { kind: 'STEWARD', id: DEMO.stewards.region, organisation: DEMO.organisations.network, scope: 'REGION' },
  },
  {
    key: 'brug-steward',
    label: 'Pieter De Clercq, data steward of Centrum De Brug',
    description: 'Audits access by this organisation; metadata only.',
    actor: { kind: 'STEWARD', id: DEMO.stewards.brug, organisation: DEMO.organisations.brug, scope: 'ORGANISATION' },
  },
  {
    key: 'work-steward',
    label: 'An Michiels, data steward of the job-coach service',
    description: 'Audits access by this organisation; metadata only.',
    actor: {
      kind: 'STEWARD',
      id: DEMO.stewards.work,
      organisation: DEMO.organisations.jobCoaching,
      scope: 'ORGANISATION',
    },
  },
  {
    key: 'client-panel',
    label: 'Fatima El Idrissi, client panel',
    description: 'Takes part in accountability as an expert by experience (C-63): statistics of access, no line.',
    actor: { kind: 'STEWARD', id: DEMO.stewards.panel, organisation: DEMO.organisations.network, scope: 'PANEL' },
  },
  {
    key: 'mira',
    label: 'Mira Claes, 42',
    description: 'The person herself, back at work step by step with a job coach; reads everything about herself.',
    actor: { kind: 'PERSON', id: DEMO.persons.mira },
  },
  {
    key: 'mira-coach',
    label: 'Leen Hermans, job coach of Mira',
    description: 'Accompanies her at work.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraCoach,
      organisation: DEMO.organisations.jobCoaching,
      profession: 'JOB_COACH',
    },
  },
  {
    key: 'mira-psychiatrist',
    label: 'Marc Thijs, psychiatrist of Mira',
    description: 'Treats her and referred her to the job coach.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraPsychiatrist,
      organisation: DEMO.organisations.psychiatristPractice,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
    },
  },
  {
    key: 'mira-gp',
    label: 'Nathalie Aerts, GP of Mira',
    description: 'Her regular GP.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraGp,
      organisation: DEMO.organisations.gpPracticeMira,
      profession: 'GENERAL_PRACTITIONER',
    },
  },
  {
    key: 'mira-advising-doctor',
    label: 'Johan Mertens, advising doctor',
    description: 'Doctor of the mutuality (adviserend arts); judges the progressive return to work.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraAdvisingDoctor,
      organisation: DEMO.organisations.mutuality,
      profession: 'ADVISING_DOCTOR',
    },
  },
  {
    key: 'mira-employer-hr',
    label: 'Kristof Leemans, HR of the day-activity centre',
    description: 'Her employer: sees what she told and agreed.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraEmployerHr,
      organisation: DEMO.organisations.dayCentre,
      profession: 'EMPLOYER',
    },
  },
  {
    key: 'mira-employer-care',
    label: 'Inge Van Hove, care professional at the same day-activity centre',
    description: 'Same organisation as her employer, no care relation to her (ST-04).',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraEmployerCare,
      organisation: DEMO.organisations.dayCentre,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
      team: DEMO.teams.dayCentreCare,
    },
  },
  {
    key: 'mira-training-provider',
    label: 'Stijn Cools, training provider',
    description: 'Trains her as an animator.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraTrainingProvider,
      organisation: DEMO.organisations.trainingProvider,
      profession: 'TRAINING_PROVIDER',
    },
  },
  {
    key: 'mira-co-parent',
    label: 'Bart Devos, co-parent of Mira’s daughter',
    description: 'No relation to Mira in the graph: sees nothing about her.',
    actor: { kind: 'PERSON', id: DEMO.persons.miraCoParent },
  },
  {
    key: 'ocmw-income',
    label: 'Wim Goossens, income desk of the municipality',
    description: 'No case of Jonas or Mira: sees nothing about them.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.ocmwIncome,
      organisation: DEMO.organisations.ocmw,
      profession: 'MUNICIPAL_WORKER',
    },
  },
  {
    key: 'jonas-trusted-person',
    label: 'Ellen Dewulf, trusted person of Jonas',
    description: 'Stands beside him at the plan and while it is carried out (vertrouwenspersoon); decides nothing.',
    actor: { kind: 'PERSON', id: DEMO.persons.jonasTrustedPerson },
  },
  {
    key: 'mira-representative',
    label: 'Greet Somers, named by Mira as her representative',
    description: 'Acts in her place only in matters in which she cannot decide; there are none now.',
    actor: { kind: 'PERSON', id: DEMO.persons.miraRepresentative },
  },
  {
    key: 'mira-psychiatrist-colleague',
    label: 'Hanne Claeys, psychiatrist in the same practice',
    description: 'Does not treat Mira; can give a second signature.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.miraPsychiatristColleague,
      organisation: DEMO.organisations.psychiatristPractice,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
    },
  },
  {
    key: 'crisis-service',
    label: 'Raf Peeters, crisis service',
    description: 'Has to do with nobody until a crisis card is activated (C-35).',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.crisisResponder,
      organisation: DEMO.organisations.crisisService,
      profession: 'CRISIS_SERVICE',
    },
  },
  {
    key: 'inspector',
    label: 'Lieve Jacobs, inspector of care',
    description: 'Is shown a case on a duty of the law alone (C-28).',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.inspector,
      organisation: DEMO.organisations.inspectorate,
      profession: 'INSPECTOR',
    },
  },
  {
    key: 'femke',
    label: 'Femke Vercammen, 34',
    description: 'The person herself, through the convention for psychological care and back; reads everything about herself.',
    actor: { kind: 'PERSON', id: DEMO.persons.femke },
  },
  {
    key: 'femke-gp',
    label: 'Koen Deprez, GP of Femke',
    description: 'Holds her record and signed her functional assessment as the doctor.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.femkeGp,
      organisation: DEMO.organisations.gpPracticeMira,
      profession: 'GENERAL_PRACTITIONER',
    },
  },
  {
    key: 'femke-psychologist',
    label: 'Liesbeth Vandevelde, conventioned psychologist',
    description: 'Sees her in the first line under the convention (eerstelijnspsychologische functie), before and after.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.femkePsychologist,
      organisation: DEMO.organisations.formerPsychologistPractice,
      profession: 'FIRST_LINE_PSYCHOLOGIST',
    },
  },
  {
    key: 'femke-specialist',
    label: 'Steven Bogaerts, psychologist of the specialised function',
    description: 'Treated her in the specialised psychological function and closed that with a last evaluation.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.femkeSpecialist,
      organisation: DEMO.organisations.psychiatristPractice,
      profession: 'MENTAL_HEALTH_PROFESSIONAL',
    },
  },
  {
    key: 'convention-billing',
    label: 'Katrien Lemmens, payment of the convention',
    description: 'Settles the invoice lines of the convention at the mutuality; sees those and nothing of care (C-27).',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.conventionBilling,
      organisation: DEMO.organisations.mutuality,
      profession: 'BILLING_OFFICER',
    },
  },
  {
    key: 'hospital-billing',
    label: 'Luc Wauters, payment at the psychiatric hospital',
    description: 'Validates or rejects what the mutuality proposes, and has it paid (R-035); sees nothing of care (C-27).',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.hospitalBilling,
      organisation: DEMO.organisations.hospital,
      profession: 'BILLING_OFFICER',
    },
  },
  {
    key: 'stranger',
    label: 'Jan Willems, GP elsewhere',
    description: 'A valid token and no relation to anybody here.',
    actor: {
      kind: 'PROFESSIONAL',
      id: DEMO.professionals.strangerGp,
      organisation: DEMO.organisations.gpPracticeElsewhere,
      profession: 'GENERAL_PRACTITIONER',
    },
  },
  {
    key: 'jonas-care-service',
    label: 'Record system of Centrum De Brug',
    description: 'Contributes for the rehabilitation centre; reads nothing as itself.',
    actor: { kind: 'SERVICE', id: DEMO.services.brugRecords, organisation: DEMO.organisations.brug },
  },
];

/** The identity with this key, or undefined. */
export function demoIdentity(key: string): DemoIdentity | undefined {
  return DEMO_IDENTITIES.find((identity) => identity.key === key);
}
