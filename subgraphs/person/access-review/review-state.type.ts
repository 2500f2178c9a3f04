import { registerEnumType } from 'type-graphql';

export enum ReviewStateName {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  OBJECTED = 'OBJECTED',
}

registerEnumType(ReviewStateName, {
  name: 'ReviewState',
  description: 'What a steward made of an opening that rested on no consent.',
  valuesConfig: {
    OPEN: { description: 'Nobody has looked yet.' },
    ACCEPTED: { description: 'A steward found it in order.' },
    OBJECTED: { description: 'A steward objected; what was read cannot be unread, what comes next can be learned.' },
  },
});
