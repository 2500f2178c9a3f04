import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { decodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { Grant, Refusal } from '../consent/consent.type';
import type { PersonContext } from '../person.context';
import { presentOwnLine, presented } from './access-record.resolver';
import { AccessRecordConnection } from './access-record.type';

const DESCRIPTION = 'What it decided: the lines of the person’s access record that rest on it, the newest first (C-55).';

@Resolver(() => Grant)
export class GrantDecisionsResolver {
  @FieldResolver(() => AccessRecordConnection, { nullable: true, description: DESCRIPTION })
  @Consent('ACCESS_RECORDS')
  decisions(
    @Root() { id }: Grant,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decisionsOf(id, page, context, info);
  }
}

@Resolver(() => Refusal)
export class RefusalDecisionsResolver {
  @FieldResolver(() => AccessRecordConnection, { nullable: true, description: DESCRIPTION })
  @Consent('ACCESS_RECORDS')
  decisions(
    @Root() { id }: Refusal,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return decisionsOf(id, page, context, info);
  }
}

function decisionsOf(id: string, page: PageArgs, { gate, stores, languages }: PersonContext, info: GraphQLResolveInfo) {
  const key = decodeId(id);
  if (key === undefined) return null;
  return gate.read(key.person, 'ACCESS_RECORDS', info, async (permit) => {
    const lines = await stores.accessRecords.decidedBy(permit, key.row, page);
    return lines && presented(lines, (line) => presentOwnLine(line, languages));
  });
}
