import type {
  CareLevel,
  CareLevelDeliveryRow,
  CareLevelFunctionRow,
  CareLevelRow,
  DeliveryMode,
  MhFunction,
  MhFunctionRow,
} from '../care-model/care-model.table';
import type { CodeRow } from '../code/code.table';
import { codeList, labels, recordKey, stated } from './rows.reference';

/** Catalogue 6.2. */
export const MH_FUNCTION_ROWS: readonly MhFunctionRow[] = [
  {
    code: 'A',
    labels: labels(
      'bevorderen van geestelijke gezondheidscompetenties en van destigmatisering',
      'promotion des compétences en santé mentale et de la déstigmatisation',
      'Förderung der Kompetenzen für psychische Gesundheit und der Entstigmatisierung',
      'promoting mental-health competences and reducing stigma',
    ),
    note: null,
    ...stated('BE-VLG', '000:1273-1274', '000:735-738'),
  },
  {
    code: 'B',
    labels: labels(
      'ondersteuning van context en van ervaringsdeskundigen',
      "soutien de l'entourage et des experts du vécu",
      'Unterstützung des Umfelds und der Erfahrungsexperten',
      'support of the context and of experts by experience',
    ),
    note: labels(
      'De legende voegt toe: van personen met ervaringskennis, binnen het GG-aanbod.',
      "La légende ajoute : des personnes ayant un savoir issu de l'expérience, au sein de l'offre en santé mentale.",
      'Die Legende ergänzt: von Personen mit Erfahrungswissen, innerhalb des Angebots für psychische Gesundheit.',
      'The legend adds: of people with experiential knowledge, within the mental-health offer.',
    ),
    ...stated('BE-VLG', '000:1274-1275', '000:740-744'),
  },
  {
    code: 'C',
    labels: labels(
      'detectie, vroeg- en kortdurende interventies',
      'détection, interventions précoces et de courte durée',
      'Früherkennung, Früh- und Kurzinterventionen',
      'detection, early and short interventions',
    ),
    note: null,
    ...stated('BE-VLG', '000:1275-1276'),
  },
  {
    code: 'D',
    labels: labels(
      'gespecialiseerde diagnostiek',
      'diagnostic spécialisé',
      'spezialisierte Diagnostik',
      'specialised diagnostics',
    ),
    note: null,
    ...stated('BE-VLG', '000:1276'),
  },
  {
    code: 'E',
    labels: labels(
      'gespecialiseerde behandeling',
      'traitement spécialisé',
      'spezialisierte Behandlung',
      'specialised treatment',
    ),
    note: null,
    ...stated('BE-VLG', '000:1276-1277'),
  },
  {
    code: 'F',
    labels: labels(
      'rehabilitatie gericht op inclusie in alle levensdomeinen',
      "réhabilitation visant l'inclusion dans tous les domaines de vie",
      'Rehabilitation mit dem Ziel der Inklusion in allen Lebensbereichen',
      'rehabilitation aimed at inclusion in all life domains',
    ),
    note: null,
    ...stated('BE-VLG', '000:1277-1278'),
  },
  {
    code: 'G',
    labels: labels(
      'uitwisselen en samen inzetten van expertise binnen en buiten de gezondheidszorg',
      "échange et mise en commun de l'expertise au sein et en dehors des soins de santé",
      'Austausch und gemeinsamer Einsatz von Fachwissen innerhalb und außerhalb des Gesundheitswesens',
      'exchange and joint use of expertise inside and outside health care',
    ),
    note: labels(
      'In het model apart afgedrukt van de letterrij van niveau 2.',
      'Imprimée à part de la rangée de lettres du niveau 2 dans le modèle.',
      'Im Modell getrennt von der Buchstabenreihe der Stufe 2 gedruckt.',
      'Printed apart from the letter row of level 2 in the model.',
    ),
    ...stated('BE-VLG', '000:1278-1279', '000:767'),
  },
];

/** Catalogue 6.3. */
export const CARE_LEVEL_ROWS: readonly CareLevelRow[] = [
  {
    code: 'L0A',
    notation: '0a',
    labels: labels(
      'zelfzorg en zorg of ondersteuning door de eigen context',
      "autosoins et soins ou soutien par l'entourage",
      'Selbstfürsorge und Hilfe oder Unterstützung durch das eigene Umfeld',
      "self-care and care or support by one's own context",
    ),
    ...stated('BE-VLG', '000:1281', '000:793'),
  },
  {
    code: 'L0B',
    notation: '0b',
    labels: labels(
      'initiatieven voor vrijwillige en informele zorg of ondersteuning',
      "initiatives d'aide ou de soutien bénévoles et informels",
      'Initiativen für freiwillige und informelle Hilfe oder Unterstützung',
      'initiatives of voluntary and informal care or support',
    ),
    ...stated('BE-VLG', '000:1282', '000:784-791'),
  },
  {
    code: 'L1',
    notation: '1',
    labels: labels(
      'generalistische basiszorg voor geestelijke gezondheid',
      'soins généralistes de base en santé mentale',
      'generalistische Grundversorgung für psychische Gesundheit',
      'generalist basic care for mental health',
    ),
    ...stated('BE-VLG', '000:1283', '000:777-782'),
  },
  {
    code: 'L2A',
    notation: '2a',
    labels: labels(
      'gespecialiseerde geestelijke gezondheidszorg, regionaal niveau',
      'soins spécialisés en santé mentale, niveau régional',
      'spezialisierte psychische Gesundheitsversorgung, regionale Ebene',
      'specialised mental health care, regional level',
    ),
    ...stated('BE-VLG', '000:1284', '000:763-775'),
  },
  {
    code: 'L2B',
    notation: '2b',
    labels: labels(
      'gespecialiseerde geestelijke gezondheidszorg, supraregionaal niveau',
      'soins spécialisés en santé mentale, niveau suprarégional',
      'spezialisierte psychische Gesundheitsversorgung, überregionale Ebene',
      'specialised mental health care, supra-regional level',
    ),
    ...stated('BE-VLG', '000:1285', '000:763-775'),
  },
];

export const DELIVERY_MODE_CODES: readonly CodeRow[] = codeList('delivery-mode', 'BE-VLG', [
  ['AMBULATORY', 'ambulant', 'ambulatoire', 'ambulant', 'ambulatory', '000:769', '000:781'],
  ['MOBILE', 'mobiel', 'mobile', 'aufsuchend', 'mobile', '000:770', '000:781'],
  ['ONLINE', 'online', 'en ligne', 'online', 'online', '000:770', '000:782'],
  ['RESIDENTIAL', 'residentieel', 'résidentiel', 'stationär', 'residential', '000:773'],
]);

const FUNCTIONS_IN_MODEL: readonly (readonly [CareLevel, readonly MhFunction[], string])[] = [
  ['L0B', ['A', 'B', 'F'], '000:784-791'],
  ['L1', ['A', 'B', 'C', 'F'], '000:777-782'],
  ['L2A', ['A', 'B', 'D', 'E', 'F', 'G'], '000:763-775'],
  ['L2B', ['A', 'B', 'D', 'E', 'F', 'G'], '000:763-775'],
];

/** Catalogue 6.3, R-057. Level 0a has none: self-care is nobody's function. */
export const CARE_LEVEL_FUNCTIONS: readonly CareLevelFunctionRow[] = FUNCTIONS_IN_MODEL.flatMap(
  ([level, functions, source]) =>
    functions.map((mhFunction) => ({
      code: recordKey(level, mhFunction),
      level,
      function: mhFunction,
      printedApart: mhFunction === 'G',
      ...stated('BE-VLG', source),
    })),
);

const DELIVERY_IN_MODEL: readonly (readonly [CareLevel, readonly DeliveryMode[], string])[] = [
  ['L1', ['AMBULATORY', 'MOBILE', 'ONLINE'], '000:781-782'],
  ['L2A', ['AMBULATORY', 'MOBILE', 'ONLINE', 'RESIDENTIAL'], '000:769-773'],
  ['L2B', ['AMBULATORY', 'MOBILE', 'ONLINE', 'RESIDENTIAL'], '000:769-773'],
];

/** How care is delivered at a level. For 0a and 0b the model prints no mode. */
export const CARE_LEVEL_DELIVERY: readonly CareLevelDeliveryRow[] = DELIVERY_IN_MODEL.flatMap(
  ([level, modes, source]) =>
    modes.map((mode) => ({ code: recordKey(level, mode), level, mode, ...stated('BE-VLG', source) })),
);
