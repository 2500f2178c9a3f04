import type { CodeRow } from '../code/code.table';
import { BUDGET_KEYS } from '../network/network.table';
import type { BelgianEntity, NetworkAudience, NetworkBudgetRow, NetworkRow } from '../network/network.table';
import { codeList, stated } from './rows.reference';

export const ENTITY_CODES: readonly CodeRow[] = codeList('belgian-entity', 'BE', [
  ['VL', 'Vlaanderen', 'Flandre', 'Flandern', 'Flanders', '004:872-938'],
  ['W', 'Wallonië', 'Wallonie', 'Wallonien', 'Wallonia', '004:872-938'],
  ['BXL', 'Brussel', 'Bruxelles', 'Brüssel', 'Brussels', '004:872-938'],
  [
    'DG',
    'Duitstalige Gemeenschap',
    'Communauté germanophone',
    'Deutschsprachige Gemeinschaft',
    'German-speaking Community',
    '004:938',
  ],
]);

export const NETWORK_AUDIENCE_CODES: readonly CodeRow[] = codeList('network-audience', 'BE', [
  ['ADULT', 'volwassenen', 'adultes', 'Erwachsene', 'adults', '004:912'],
  [
    'YOUTH',
    'kinderen en jongeren',
    'enfants et adolescents',
    'Kinder und Jugendliche',
    'children and young people',
    '004:936',
  ],
  ['BOTH', 'alle leeftijden', 'tous les âges', 'alle Altersgruppen', 'all ages', '004:940'],
]);

/** The table of 004:866-940, row by row: code, name, entity, audience, whole euros, source line. */
const BUDGET_TABLE: readonly (readonly [string, string, BelgianEntity, NetworkAudience, number, number])[] = [
  ['be-bruxelles-brussel-adult', 'Bruxelles-Brussel', 'BXL', 'ADULT', 11_482_861, 872],
  ['be-noord-west-vlaanderen-adult', 'Noord West Vlaanderen', 'VL', 'ADULT', 4_387_880, 874],
  ['be-zuid-west-vlaanderen-adult', 'Zuid West Vlaanderen', 'VL', 'ADULT', 2_532_464, 876],
  ['be-midden-west-vlaanderen-adult', 'Midden West Vlaanderen', 'VL', 'ADULT', 3_064_660, 878],
  ['be-pakt-adult', 'PAKT', 'VL', 'ADULT', 7_219_181, 880],
  ['be-gg-ads-adult', 'GG ADS', 'VL', 'ADULT', 4_873_184, 882],
  ['be-gg-kempen-adult', 'GG KEMPEN', 'VL', 'ADULT', 3_750_249, 884],
  ['be-sara-adult', 'SARA', 'VL', 'ADULT', 7_904_036, 886],
  ['be-emergo-adult', 'EMERGO', 'VL', 'ADULT', 2_892_160, 888],
  ['be-reling-adult', 'RELING', 'VL', 'ADULT', 4_223_256, 890],
  ['be-noolim-adult', 'NOOLIM', 'VL', 'ADULT', 2_942_899, 892],
  ['be-diletti-adult', 'DILETTI', 'VL', 'ADULT', 4_670_245, 894],
  ['be-savha-adult', 'SAVHA', 'VL', 'ADULT', 4_140_902, 896],
  ['be-brabant-wallon-adult', 'BRABANT WALLON', 'W', 'ADULT', 2_819_145, 898],
  ['be-reg-centre-adult', 'RÉG CENTRE', 'W', 'ADULT', 4_950_694, 900],
  ['be-sante-mentale-hainaut-adult', 'SANTE MENTALE HAINAUT', 'W', 'ADULT', 4_400_617, 902],
  ['be-namur-adult', 'NAMUR', 'W', 'ADULT', 3_506_742, 904],
  ['be-liege-adult', 'LIÈGE', 'W', 'ADULT', 5_775_810, 906],
  ['be-resme-adult', 'RESME', 'W', 'ADULT', 1_994_030, 908],
  ['be-107-lux-adult', '107 LUX', 'W', 'ADULT', 1_925_270, 910],
  ['be-antwerpen-youth', 'Antwerpen', 'VL', 'YOUTH', 7_357_282, 914],
  ['be-limburg-youth', 'Limburg', 'VL', 'YOUTH', 3_300_463, 916],
  ['be-oost-vlaanderen-youth', 'Oost Vlaanderen', 'VL', 'YOUTH', 5_982_089, 918],
  ['be-west-vlaanderen-youth', 'West Vlaanderen', 'VL', 'YOUTH', 4_400_617, 920],
  ['be-vlaams-brabant-youth', 'Vlaams Brabant', 'VL', 'YOUTH', 4_331_858, 922],
  ['be-hainaut-youth', 'Hainaut', 'W', 'YOUTH', 5_088_214, 924],
  ['be-liege-youth', 'Liège', 'W', 'YOUTH', 4_263_098, 926],
  ['be-luxembourg-youth', 'Luxembourg', 'W', 'YOUTH', 1_168_914, 928],
  ['be-namur-youth', 'Namur', 'W', 'YOUTH', 1_787_751, 930],
  ['be-brabant-wallon-youth', 'Brabant Wallon', 'W', 'YOUTH', 1_512_712, 932],
  ['be-bruxelles-brussel-youth', 'Bruxelles-Brussel', 'BXL', 'YOUTH', 6_944_724, 934],
  ['be-duitstalige-gemeenschap-all', 'Duitstalige gemeenschap', 'DG', 'BOTH', 1_031_395, 938],
];

/** The 32 Belgian networks (catalogue 6.1). */
export const NETWORKS: readonly NetworkRow[] = BUDGET_TABLE.map(([code, name, entity, audience, , line]) => ({
  code,
  name,
  entity,
  audience,
  organisationId: null,
  ...stated('BE', `004:${line}`),
}));

export const NETWORK_BUDGETS: readonly NetworkBudgetRow[] = BUDGET_TABLE.map(
  ([networkCode, , , , amountEur, line]) => ({
    code: `${networkCode}-budget`,
    networkCode,
    amountEur,
    periodFrom: null,
    periodTo: null,
    setBy: [...BUDGET_KEYS],
    ...stated('BE', `004:${line}`),
  }),
);
