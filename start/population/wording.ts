/** Invented words of an invented region: common given and family names, and what people say in a few words. */
export const GIVEN_NAMES = (
  'Jan Els Tom An Karim Fatima Pieter Sofie Marc Leen Bart Griet Wim Nele Dirk Hilde Koen Katrien Luc Ria Stijn Lotte Yasmina Ahmed ' +
  'Noor Femke Jef Mieke Raf Ellen Geert Tine Joris Annelies Sam Lien Peter Nathalie Kris Inge Filip Sara Hanne Bram'
).split(' ');
export const FAMILY_NAMES = (
  'Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters DeSmet Dubois Hermans Aerts Pauwels Michiels Lemmens Coppens ' +
  'Vermeulen Segers Bogaerts Thijs Baert Lambrecht Somers Haddad Benali ElIdrissi Yilmaz Cools Devos Martens Smets Hendrickx Baeten'
)
  .split(' ')
  .map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/, ' '));
export const PLACE_BEGINNINGS = 'Berk Linde Hazel Wilg Duin Heide Molen Beek Kapel Rozen Elzen Water Zand Groen Steen'.split(' ');
export const PLACE_ENDS = 'egem are voorde hoek dal rode broek lo velde ter zele donk wijk'.split(' ');

export const WISHES: readonly (readonly [domain: string, text: string])[] = [
  ['HOUSING', 'Een eigen plek, niet te ver van waar ik nu woon.'],
  ['NETWORK_RELATIONS', 'Iemand om mee te eten, één keer in de week.'],
  ['WORK_EDUCATION_LEISURE', 'Weer iets te doen hebben waarvoor ik opsta.'],
  ['MENTAL_WELLBEING', 'Een nacht doorslapen, en dan nog een.'],
  ['SOCIAL_AUTONOMY', 'Zelf mijn rekeningen weer kunnen openen.'],
  ['PERSONAL_FUNCTIONING', 'Mijn week zelf indelen.'],
];
export const GOALS: readonly (readonly [domain: string, text: string, step: string])[] = [
  ['WORK_EDUCATION_LEISURE', 'Twee voormiddagen in de week iets doen buitenshuis.', 'Eén keer gaan kijken.'],
  ['NETWORK_RELATIONS', 'Mijn broer weer zien.', 'Een bericht sturen.'],
  ['HOUSING', 'Alleen wonen.', 'Mij inschrijven.'],
  ['PHYSICAL_WELLBEING', 'Elke dag een uur wandelen.', 'Tot aan het water en terug.'],
  ['MENTAL_WELLBEING', 'Slapen zonder het licht aan.', 'Eén nacht proberen.'],
];
export const OWN_WORDS = [
  'Het gaat op en af. Als het te druk wordt, trek ik mij terug.',
  'Ik hoor dingen die anderen niet horen, en ik heb geleerd ermee te leven.',
  'Ik ben meer dan wat er op papier staat.',
  'Sinds vorige winter is alles zwaarder geworden.',
  'Ik vergeet veel, en daar schaam ik mij voor.',
] as const;
export const STRENGTHS = ['Ik kan goed luisteren.', 'Ik hou vol.', 'Ik ben nauwkeurig.', 'Ik maak mensen aan het lachen.', 'Ik kan koken voor velen.'] as const;
export const WORK_WISHES = ['Iets met mijn handen.', 'Buiten werken.', 'Liefst in de voormiddag.', 'Tussen de mensen.', 'In stilte kunnen werken.'] as const;
export const WORK_GOALS: readonly (readonly [text: string, steps: readonly string[]])[] = [
  ['Weer halftijds werken.', ['Nagaan welke uren passen', 'Op gesprek gaan', 'Eén week proberen']],
  ['Een werkplek vinden waar het rustig is.', ['Drie plekken bekijken', 'Er één kiezen']],
];
export const JOBS = ['keukenhulp', 'groendienst', 'magazijn', 'receptie', 'fietsherstel', 'bibliotheek', 'kringwinkel', 'administratie'] as const;
/** ICD-10. */
export const DIAGNOSES: readonly (readonly [code: string, wording: string])[] = [
  ['F20.9', 'Schizofrenie'],
  ['F31.9', 'Bipolaire stoornis'],
  ['F33.9', 'Recidiverende depressie'],
  ['F60.3', 'Borderline-persoonlijkheidsstoornis'],
  ['F25.9', 'Schizoaffectieve stoornis'],
  ['F43.1', 'Posttraumatische stressstoornis'],
];
/** ATC, with a dose. */
export const MEDICINES: readonly (readonly [agent: string, dose: string])[] = [
  ['N05AX12', '10 mg'],
  ['N05AH04', '300 mg'],
  ['N06AB06', '50 mg'],
  ['N05AN01', '800 mg'],
  ['N06AX16', '75 mg'],
];
