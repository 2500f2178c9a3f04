import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';

export enum CaseloadOrderName {
  KEY = 'KEY',
  DUE = 'DUE',
  CHANGED = 'CHANGED',
  AT_RISK = 'AT_RISK',
  LONGEST_WAITING = 'LONGEST_WAITING',
}

registerEnumType(CaseloadOrderName, {
  name: 'CaseloadOrder',
  description:
    'In which order you go through those you have to do with. It looks only at what you may see of each; who has nothing of it ' +
    'comes last.',
  valuesConfig: {
    KEY: { description: 'By their key: an order that stays.' },
    DUE: { description: 'By the earliest day by which something is to be done, what is longest overdue first.' },
    CHANGED: { description: 'By what partners told the register last, the newest first.' },
    AT_RISK: { description: 'First those of whom a concern stands, then by how long something is overdue.' },
    LONGEST_WAITING: { description: 'By since when they wait on a list of your own organisation, the longest first.' },
  },
});

@ArgsType()
export class CaseloadArgs extends PageArgs {
  @Field(() => CaseloadOrderName, { defaultValue: CaseloadOrderName.KEY, description: 'In which order.' })
  orderBy!: CaseloadOrderName;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only those whom the team of your token has in care (caseload van het team, M-93), so far as you are on it. Empty for ' +
      'whoever acts for no team.',
  })
  ofTeam!: boolean;
}
