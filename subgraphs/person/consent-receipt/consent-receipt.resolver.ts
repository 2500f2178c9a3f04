import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { decodeId, encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presented } from '../consent/consent.resolver';
import { Grant, Refusal } from '../consent/consent.type';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import type { ConsentReceiptRow } from './consent-receipt.table';
import { ConsentReceipt, ConsentReceiptConnection, ReceiptEventKind } from './consent-receipt.type';

@Resolver(() => Person)
export class PersonReceiptResolver {
  @FieldResolver(() => ConsentReceiptConnection, {
    nullable: true,
    description: 'A receipt of everything the person said and took back, the newest first.',
  })
  @Consent('CONSENT')
  consentReceipts(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const signed = await stores.consentReceipts.signed(permit);
      return presented(await stores.consentReceipts.page(permit, page), (row) => presentReceipt(row, signed));
    });
  }
}

@Resolver(() => Grant)
export class GrantReceiptResolver {
  @FieldResolver(() => [ConsentReceipt], { nullable: true, description: 'Its receipts, the newest first.' })
  @Consent('CONSENT')
  receipts(@Root() { id }: Grant, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return receiptsOf(id, context, info);
  }
}

@Resolver(() => Refusal)
export class RefusalReceiptResolver {
  @FieldResolver(() => [ConsentReceipt], { nullable: true, description: 'Its receipts, the newest first.' })
  @Consent('CONSENT')
  receipts(@Root() { id }: Refusal, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return receiptsOf(id, context, info);
  }
}

function receiptsOf(id: string, { gate, stores }: PersonContext, info: GraphQLResolveInfo) {
  const key = decodeId(id);
  if (key === undefined) return null;
  return gate.read(key.person, 'CONSENT', info, async (permit) => {
    const rows = await stores.consentReceipts.ofSaying(permit, key.row);
    const signed = await stores.consentReceipts.signed(permit);
    return rows.map((row) => presentReceipt(row, signed));
  });
}

function presentReceipt(
  { id, person, sayingType, saying, event, issuedAt, body }: ConsentReceiptRow,
  signed: ReadonlyMap<string, string>,
): ConsentReceipt {
  return Object.assign(new ConsentReceipt(), {
    id: encodeId('ConsentReceipt', person, id),
    saying: encodeId(sayingType, person, saying),
    event: event as ReceiptEventKind,
    ...{ issuedAt, body, signed: signed.get(id) ?? null },
  });
}
