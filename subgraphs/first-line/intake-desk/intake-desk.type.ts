import { registerEnumType } from 'type-graphql';
import { exchangeTypesOf } from '../exchange/exchange.type';

export enum IntakeDeskKind {
  DIRECT = 'DIRECT',
  REFERRED = 'REFERRED',
  BROAD_INTAKE = 'BROAD_INTAKE',
  EARLY_DETECTION = 'EARLY_DETECTION',
}

registerEnumType(IntakeDeskKind, {
  name: 'IntakeDeskKind',
  description: 'How somebody came to the desk.',
  valuesConfig: {
    DIRECT: { description: 'By themselves, without a referral (rechtstreeks, F-07).' },
    REFERRED: { description: 'Referred by a partner.' },
    BROAD_INTAKE: { description: 'By the broad intake for welfare (geïntegreerd breed onthaal, F-13).' },
    EARLY_DETECTION: { description: 'By early detection (vroegdetectie, F-21).' },
  },
});

export enum IntakeDeskPhaseKind {
  LISTENING = 'LISTENING',
  CLARIFICATION = 'CLARIFICATION',
  ORIENTATION = 'ORIENTATION',
  INDICATION = 'INDICATION',
  CLOSED = 'CLOSED',
}

registerEnumType(IntakeDeskPhaseKind, {
  name: 'IntakeDeskPhase',
  description: 'How far an intake is (001:495-499).',
  valuesConfig: {
    LISTENING: { description: 'Listening (luisteren).' },
    CLARIFICATION: { description: 'Making clear what is asked (vraagverheldering).' },
    ORIENTATION: { description: 'Orientation (oriëntatie) towards who can help.' },
    INDICATION: { description: 'Indication (indicatiestelling) of what is needed.' },
    CLOSED: { description: 'Closed.' },
  },
});

export const intakeDeskTypes = exchangeTypesOf({
  name: 'IntakeDesk',
  category: 'CARE_NEEDS',
  kinds: IntakeDeskKind,
  states: IntakeDeskPhaseKind,
  description: 'Somebody who finds no direct way is listened to at the local integrated intake (lokaal geïntegreerd onthaal, F-15).',
  inWords: 'the intakes at the desk',
  wordsStay: false,
});
