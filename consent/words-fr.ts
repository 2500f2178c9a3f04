import type { LanguageWords, Reader, Sentences, Subject } from './words';

const can = ({ isReader }: Subject): string => (isReader ? 'pouvez' : 'peut');

/** "que", which loses its e before a vowel. */
const that = (words: string): string => (/^[aeiouyàâéèêëîïôöûü]/i.test(words) ? `qu’${words}` : `que ${words}`);

const may: LanguageWords['may'] = {
  PERMIT: ({ who, doing, what }) => `${who.words} ${can(who)} ${doing} ${what}`,
  DENY: ({ who, doing, what }) => `${who.words} ne ${can(who)} ${who.isNobody ? '' : 'pas '}${doing} ${what}`,
};

/** French as Belgium speaks it. */
export const FRENCH: LanguageWords = {
  locale: 'fr-BE',
  vocabulary: {
    actions: { READ: 'lire', CONTRIBUTE: 'compléter' },
    purposes: {
      CARE: 'soins',
      COORDINATION: 'travailler ensemble',
      REFERRAL: 'orienter vers un autre service',
      EMPLOYMENT_SUPPORT: 'aide pour le travail',
      ENTITLEMENT: 'examiner un droit ou une demande',
      BILLING: 'paiement',
      QUALITY: 'de meilleurs soins, sans noms',
      SELF: 'pour soi-même',
      STEWARDSHIP: 'vérifier qui a regardé',
      EMERGENCY: 'urgence',
    },
    professions: {
      GENERAL_PRACTITIONER: 'médecin généraliste',
      FIRST_LINE_PSYCHOLOGIST: 'psychologue de première ligne',
      MENTAL_HEALTH_PROFESSIONAL: 'professionnel de la santé mentale',
      JOB_COACH: 'coach emploi',
      EMPLOYER: 'employeur',
      TRAINING_PROVIDER: 'école ou formation',
      MUNICIPAL_WORKER: 'agent de la commune ou du CPAS',
      ADVISING_DOCTOR: 'médecin-conseil de la mutualité',
      PEER_WORKER: 'pair-aidant',
      BILLING_OFFICER: 'agent chargé du paiement',
      NETWORK_COORDINATOR: 'coordination du réseau',
      CIRCLE_PROFESSIONAL: 'professionnel du groupe choisi',
      CRISIS_SERVICE: 'service de crise',
      INSPECTOR: 'inspection',
    },
    roles: {
      PERSON: 'la personne elle-même',
      LEGAL_REPRESENTATIVE: 'représentant légal',
      TRUSTED_PERSON: 'personne de confiance',
      RELATIVE: 'proche',
      PEER_WORKER: 'pair-aidant',
      GENERAL_PRACTITIONER: 'médecin généraliste',
      FIRST_LINE_PSYCHOLOGIST: 'psychologue de première ligne',
      MH_LEAD: 'accompagnateur ou soignant principal',
      MH_TEAM: 'membre de l’équipe de soins',
      JOB_COACH: 'coach emploi',
      EMPLOYER: 'employeur',
      TRAINING_PROVIDER: 'école ou formation',
      MUNI_INCOME: 'agent de la commune pour les revenus et les dettes',
      MUNI_HOUSING: 'agent de la commune pour le logement',
      MUNI_NEIGHBOURHOOD: 'membre de l’équipe de quartier',
      MUNI_OUTREACH: 'agent qui va chez les gens',
      ADVISING_DOCTOR: 'médecin-conseil de la mutualité',
      BILLING: 'agent chargé du paiement',
      CIRCLE_PROFESSIONAL: 'professionnel du groupe choisi',
      NETWORK_COORDINATOR: 'coordination du réseau',
      DATA_STEWARD: 'responsable du contrôle des données',
    },
    relationKinds: {
      CARE_LEAD: 'accompagnement ou soins principaux',
      CARE_TEAM: 'équipe de soins',
      REFERRAL_SENDER: 'service qui a orienté',
      REFERRAL_RECEIVER: 'service qui a reçu une orientation',
      FIRST_LINE: 'médecin généraliste ou psychologue de première ligne',
      COACHING: 'accompagnement par un coach emploi',
      MUNICIPAL_CASE: 'dossier à la commune ou au CPAS',
      EMPLOYMENT: 'travail',
      TRAINING: 'formation ou stage',
      INSURER_FILE: 'dossier à la mutualité',
      BILLING_FILE: 'dossier de paiement',
      GROUP_RELATIVE: 'proche dans le groupe',
      GROUP_EXPERT_BY_EXPERIENCE: 'pair-aidant dans le groupe',
      GROUP_PROFESSIONAL: 'professionnel dans le groupe',
      TRUSTED_PERSON: 'personne de confiance',
      REPRESENTATIVE: 'représentant',
    },
    granteeForms: {
      PERSON: 'une personne',
      PROFESSIONAL: 'un professionnel',
      TEAM: 'une équipe',
      ORGANISATION: 'une organisation',
      ALL_MEMBERS: 'tous les membres du groupe',
      CARE_NETWORK: 'tout le réseau, par type de contact',
      EVERYONE: 'tout le réseau',
    },
    legalGrounds: {
      CONFLICT_OF_DUTIES: 'il y a un grand danger, et se taire serait pire que parler',
      LEGAL_DUTY: 'la loi oblige à le dire',
      RIGHT_TO_REPORT: 'la loi permet de le signaler',
    },
    dangerLevels: { RAISED: 'il y a un danger', SERIOUS: 'danger grave', ACUTE: 'danger en ce moment' },
    mandateKinds: {
      PARENT: 'parent',
      GUARDIAN: 'tuteur',
      COURT_APPOINTED: 'désigné par le juge',
      NAMED_BY_PERSON: 'représentant choisi par la personne',
      FAMILY: 'membre de la famille',
      TRUSTED_PERSON: 'personne de confiance',
    },
    mandateModes: { IN_PLACE_OF: 'à la place de la personne', BESIDE: 'à côté de la personne' },
    moments: { INTAKE: 'au début', PLAN: 'lors de la planification', EXECUTION: 'pendant l’exécution' },
    bundles: { BASIC_NETWORK: 'Accord de base pour le réseau' },
    unnamed: {
      PERSON: 'une personne de l’entourage',
      PROFESSIONAL: 'quelqu’un d’une organisation',
      TEAM: 'une équipe',
      ORGANISATION: 'une organisation',
    },
    askers: {
      ANONYMOUS: 'quelqu’un sans nom',
      STEWARD: 'un responsable du contrôle des données',
      SERVICE: 'un système informatique',
    },
  },
  somebody: 'quelqu’un',
  semicolon: ' ; ',
  quoted: (label) => `«\u00a0${label}\u00a0»`,
  day: (written) => written.replace(/^1 /, '1er '),
  deniedData: 'disjunction',
  others: (count) => (count === 1 ? '1 autre type de données' : `${count} autres types de données`),
  may,
  then: {
    PERMIT: ({ who, doing, what }) => `${who.words} ${can(who)} alors ${doing} ${what}`,
    DENY: ({ who, doing, what }) => `${who.words} ne ${can(who)} alors plus ${doing} ${what}`,
  },
  thenSo: { PERMIT: 'alors c’est permis', DENY: 'alors ce n’est plus permis' },
  leastForm: {
    BUNDLE: () => 'L’accord de base pour le réseau suffit aussi.',
    CATEGORY: ({ what }) => `L’accord doit nommer ${what}.`,
    CATEGORY_AND_GRANTEE: ({ who, what }) => `L’accord doit nommer à la fois ${who.words} et ${what}.`,
  },
  unnoticed: 'Qui l’a demandé ne remarque pas que c’est fermé.',
  sentences: { PERSON: sentencesFor('PERSON'), STEWARD: sentencesFor('STEWARD') },
};

function sentencesFor(reader: Reader): Sentences {
  const say = (toPerson: string, ofPerson: string): string => (reader === 'PERSON' ? toPerson : ofPerson);
  const you = say('vous', 'la personne');
  const network = say('votre réseau', 'le réseau de la personne');
  const toRefusal = say('à votre refus', 'au refus');
  return {
    person: { words: you, isReader: reader === 'PERSON', isNobody: false },
    wildcards: {
      ALL_MEMBERS: say('chaque membre de votre groupe', 'chaque membre du groupe de la personne'),
      CARE_NETWORK: say('chaque membre de votre réseau', 'chaque membre du réseau de la personne'),
      EVERYONE: say('chacun autour de vous', 'chacun autour de la personne'),
    },
    nobody: {
      ALL_MEMBERS: say('personne dans votre groupe', 'personne dans le groupe choisi'),
      CARE_NETWORK: say('personne dans votre réseau', 'personne dans le réseau d’aide'),
      EVERYONE: say('personne autour de vous', 'personne dans l’entourage'),
    },
    grounds: {
      PERMIT: {
        VALIDITY: 'Contrôle des données : qui a regardé, jamais le contenu.',
        CEILING: 'Toujours ouvert pour ce rôle.',
        OWN: say('Cela parle de vous.', 'Cela parle de la personne qui demande.'),
        OWN_RECORD: 'Ses propres notes : écrites, envoyées, reçues ou conservées par qui demande.',
        OVERRIDE: say(
          'La loi l’a permis, ou votre carte de crise est utilisée.',
          'La loi l’a permis, ou la carte de crise est utilisée.',
        ),
        RELATION: say(
          'A un lien avec vous ; aucun contenu n’a été demandé.',
          'A un lien avec la personne ; aucun contenu n’a été demandé.',
        ),
        REFUSAL: say('Vous avez fait une exception à un refus.', 'Une exception à un refus.'),
        GRANT: say('Vous l’avez permis.', 'La personne l’a permis.'),
        DEFAULT: 'Permis.',
      },
      DENY: {
        VALIDITY: 'La question elle-même n’est pas permise pour qui l’a posée.',
        CEILING: say(
          'Jamais ouvert pour ce rôle, quoi que vous permettiez.',
          'Jamais ouvert pour ce rôle, quoi que la personne permette.',
        ),
        OWN: say('Ici, ce sont d’autres qui écrivent, pas vous.', 'Ici, ce sont d’autres qui écrivent, pas la personne.'),
        OWN_RECORD: 'Pas ses propres notes.',
        OVERRIDE: say('La loi ne le permet pas sans votre accord.', 'La loi ne le permet pas sans accord.'),
        RELATION: say(
          'N’a pas en ce moment de rôle auprès de vous pour lequel ceci est prévu.',
          'N’a pas en ce moment de rôle auprès de la personne pour lequel ceci est prévu.',
        ),
        REFUSAL: say('Vous l’avez refusé.', 'La personne l’a refusé.'),
        GRANT: 'Aucun accord ne convient.',
        DEFAULT: say('Vous ne l’avez pas permis.', 'La personne ne l’a pas permis.'),
      },
    },
    mandated: {
      inPlace: say('Agit à votre place.', 'Agit à la place de la personne.'),
      beside: say(
        'Vous accompagne, et vous ne l’avez pas refusé.',
        'Accompagne la personne, qui ne l’a pas refusé.',
      ),
    },
    ownBesides: 'Ses propres notes restaient visibles.',
    restsOn: {
      RELATION: ({ who, role, since }) => `Depuis le ${since}, ${who} est dans ${network} comme ${role}.`,
      RETENTION: ({ who, holder, since }) =>
        `Depuis le ${since}, ${holder} doit conserver ce qui est écrit sur ${you} ; ${who} peut l’ouvrir.`,
      REFUSAL: ({ on, claim, limits, reach }) => {
        const { who, doing } = claim;
        const have = say('vous avez', 'la personne a');
        if (reach === 'PAUSE') return `Le ${on}, ${have} tout mis en pause, pour tous${limits}. Cela compte comme un refus.`;
        const no = `Le ${on}, ${have} dit non : `;
        return reach === 'EVERYTHING'
          ? `${no}${who.words} ne ${can(who)} rien ${doing}${limits}.`
          : `${no}${may.DENY(claim)}${limits}.`;
      },
      GRANT: ({ on, claim, limits }) =>
        `Le ${on}, ${say('vous avez', 'la personne a')} donné un accord : ${may.PERMIT(claim)}${limits}.`,
      MANDATE: ({ who, kind, isInPlace, since }) =>
        isInPlace
          ? `Depuis le ${since}, ${who} peut décider à ${say('votre place', 'la place de la personne')} (${kind}).`
          : `Depuis le ${since}, ${who} ${say('vous accompagne', 'accompagne la personne')} (${kind}).`,
      OVERRIDE: ({ on, claim, limits, why, danger }) =>
        `Le ${on}, le secret professionnel a été levé : ${may.PERMIT(claim)}${limits}. La raison : ${why} (${danger}).`,
      ACTIVATION: ({ on, whom, what, limits }) =>
        `Le ${on}, ${say('votre', 'la')} carte de crise s’est ouverte pour ${whom}${limits}. Cela ouvre ${what}.`,
    },
    edits: {
      ADD_RELATION: ({ who, role }) => `si ${who} entre dans ${network} comme ${role}`,
      END_RELATION: ({ who, role }) => `si ${who} n’est plus dans ${network} comme ${role}`,
      END_RETENTION: ({ holder }) => `si ${holder} ne doit plus conserver ceci`,
      END_MANDATE: ({ who, kind }) => `si ${who} n’agit plus pour ${you} (${kind})`,
      END_OVERRIDE: ({ on }) => `si la levée du secret du ${on} prend fin`,
      END_ACTIVATION: ({ on }) => `si ${say('votre', 'la')} carte de crise, ouverte le ${on}, se referme`,
      ADD_GRANT: ({ claim: { who, doing, what }, limits }) =>
        `si ${say('vous acceptez', 'la personne accepte')} ${that(who.words)} puisse ${doing} ${what}${limits}`,
      ADD_EXCEPTION: ({ on, claim: { who, doing, what }, limits }) =>
        `si ${say('vous faites', 'la personne fait')} une exception ${toRefusal} du ${on}, ` +
        `pour ${that(who.words)} puisse ${doing} ${what}${limits}`,
      ADD_CONTEXT_CONSENT: ({ who }) => `si ${who} donne aussi son accord`,
      WITHDRAW_GRANT: ({ count, on }) =>
        count === 1
          ? `si ${say('vous retirez votre', 'la personne retire son')} accord du ${on}`
          : `si ${say('vous retirez vos', 'la personne retire ses')} ${count} accords (${on})`,
      ADD_REFUSAL: ({ claim: { who, doing, what }, limits }) =>
        `si ${say('vous dites', 'la personne dit')} ${that(who.words)} ne peut pas ${doing} ${what}${limits}`,
      WITHDRAW_REFUSAL: ({ count, on }) =>
        count === 1
          ? `si ${say('vous retirez votre', 'la personne retire son')} refus du ${on}`
          : `si ${say('vous retirez vos', 'la personne retire ses')} ${count} refus (${on})`,
    },
    limits: {
      purposes: (list) => `but : ${list}`,
      heldBy: (holder) => `seulement ce ${that(holder)} conserve`,
      from: (day) => `à partir du ${day}`,
      until: (lastDay) => `jusqu’au ${lastDay} inclus`,
      untilMoment: (moment) => `jusqu’au ${moment}`,
      exceptTo: (day) => `exception ${toRefusal} du ${day}`,
    },
    impossible: {
      VALIDITY: 'Cette question ne peut pas être posée ainsi. Un accord n’y change rien.',
      CEILING: say(
        'Ceci reste toujours fermé pour qui l’a demandé. Même votre accord ne l’ouvre pas.',
        'Ceci reste toujours fermé pour qui l’a demandé. Même l’accord de la personne ne l’ouvre pas.',
      ),
      NOT_BY_CONSENT: [
        say('Votre accord n’ouvre pas ceci.', 'L’accord de la personne n’ouvre pas ceci.'),
        `C’est ouvert seulement à qui l’a écrit ou reçu, avec ${say('votre', 'la')} carte de crise, ou si la loi le permet.`,
      ].join(' '),
      WRITTEN_BY_PERSON: say(
        'Personne d’autre que vous n’écrit ici.',
        'Personne d’autre que la personne elle-même n’écrit ici.',
      ),
      OWN_DATA: say(
        'Ceci parle de vous. Ce que vous pouvez faire ici ne dépend pas d’un accord.',
        'Ceci parle de la personne elle-même. Ce qu’elle peut faire ici ne dépend pas d’un accord.',
      ),
    },
    beyond: (edits) => `Pour changer cela, il faut plus de ${edits} étapes.`,
  };
}
