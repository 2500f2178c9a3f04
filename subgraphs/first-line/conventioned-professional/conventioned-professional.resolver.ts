import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { isWithin } from '../calendar/calendar.rules';
import { asRefused, directoryKeyOf, requireToken } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { requirementFault, worksIn } from './conventioned-professional.rules';
import {
  ConventionedProfessional,
  ConventionedProfessionalRecorded,
  ConventionedProfessionalResult,
  ConventionedProfessionalsArgs,
  EndConventionedProfessionalInput,
  RegisterConventionedProfessionalInput,
} from './conventioned-professional.type';

const MOST_NETWORKS = 10;

@Resolver(() => ConventionedProfessional)
export class ConventionedProfessionalResolver {
  @Query(() => [ConventionedProfessional], {
    description: 'Who works under the convention for psychological care, in which network (M-12, M-13). Needs a token.',
  })
  async conventionedProfessionals(
    @Args(() => ConventionedProfessionalsArgs) { network, on }: ConventionedProfessionalsArgs,
    @Ctx() context: FirstLineContext,
  ) {
    requireToken(context);
    const inNetwork = network == null ? null : directoryKeyOf(network, 'network', 'Organisation');
    const rows = await context.stores.conventionedProfessionals.on(on ? dateGiven(on) : localDate(context.now), inNetwork);
    return rows.map(({ professional, organisation, profession, agreement, hours, signedOn }) => ({
      professional: professionalReference(professional),
      organisation: organisationReference(organisation),
      ...{ profession, agreement, signedOn },
      networks: [...new Set(hours.map((each) => each.network))].map(organisationReference),
    }));
  }

  @Mutation(() => ConventionedProfessionalResult, {
    description:
      'The network registers who signed an agreement; registered again, the latest statement counts. Needs visum, ' +
      'recognition and eight hours a week over all networks (R-027). By the coordinator of a network they work in.',
  })
  async registerConventionedProfessional(
    @Arg('input', () => RegisterConventionedProfessionalInput, { description: 'Who, as what, in which networks.' })
    input: RegisterConventionedProfessionalInput,
    @Ctx() context: FirstLineContext,
  ): Promise<ConventionedProfessionalRecorded | Refused> {
    const { actor, stores, writing } = context;
    requireToken(context);
    const professional = directoryKeyOf(input.professional, 'professional', 'Professional');
    const organisation = directoryKeyOf(input.organisation, 'organisation', 'Organisation');
    const hours = input.hours.map(({ network, networkKind, weeklyHours }) => {
      return { network: directoryKeyOf(network, 'network', 'Organisation'), networkKind, weeklyHours };
    });
    if (actor.kind !== 'PROFESSIONAL' || actor.profession !== 'NETWORK_COORDINATOR') return notTheirs();
    if (!worksIn(actor.organisation, { hours })) return notTheirs();
    const isFit = hours.every(({ weeklyHours }) => weeklyHours >= 0.5 && weeklyHours <= 50) && hours.length <= MOST_NETWORKS;
    if (!isFit) return refused('INPUT_NOT_FIT', `weeklyHours is 0.5 to 50, in at most ${MOST_NETWORKS} networks.`, 'R-027');
    const agreement = await stores.conventionRules.byCode(input.agreement);
    if (agreement === undefined) return notFound();
    const signedOn = dateGiven(input.signedOn);
    if (!isWithin(signedOn, agreement.validFrom, agreement.validTo)) {
      return refused('RULE_NOT_MET', 'An agreement is signed while it holds.', 'R-037');
    }
    const { profession, hasVisum, hasRecognition } = input;
    const fault = requirementFault(agreement, { profession, hasVisum, hasRecognition, hours });
    if (fault !== null) return asRefused(fault);
    const receipt = await writing.once(input.idempotencyKey, 'registerConventionedProfessional', input, async (scope) => {
      const told = { professional, organisation, agreement: agreement.code, profession, hasVisum, hasRecognition, hours, signedOn };
      const known = await scope.stores.conventionedProfessionals.held(told);
      // Another network's word would be written over, and its professional kept from those they see.
      if (known !== null && !worksIn(actor.organisation, known)) return notTheirs();
      await scope.stores.conventionedProfessionals.register({ ...told, recordedBy: actor.id });
      return { professional, agreement: agreement.code };
    });
    return recorded(receipt);
  }

  @Mutation(() => ConventionedProfessionalResult, {
    description: 'A network they work in records that somebody leaves an agreement. What they did until then stays as it is.',
  })
  async endConventionedProfessional(
    @Arg('input', () => EndConventionedProfessionalInput, { description: 'Who, from when.' })
    input: EndConventionedProfessionalInput,
    @Ctx() context: FirstLineContext,
  ): Promise<ConventionedProfessionalRecorded | Refused> {
    const { actor, writing } = context;
    requireToken(context);
    const professional = directoryKeyOf(input.professional, 'professional', 'Professional');
    const organisation = directoryKeyOf(input.organisation, 'organisation', 'Organisation');
    if (actor.kind !== 'PROFESSIONAL' || actor.profession !== 'NETWORK_COORDINATOR') return notTheirs();
    const { agreement } = input;
    const receipt = await writing.once(input.idempotencyKey, 'endConventionedProfessional', input, async ({ stores }) => {
      const key = { professional, organisation, agreement };
      const known = await stores.conventionedProfessionals.held(key);
      if (known === null) return notFound();
      if (!worksIn(actor.organisation, known)) return notTheirs();
      await stores.conventionedProfessionals.end(known, dateGiven(input.endedOn), actor.id);
      return { professional, agreement };
    });
    return recorded(receipt);
  }
}

function recorded(receipt: { readonly professional: string; readonly agreement: string } | Refused) {
  if (receipt instanceof Refused) return receipt;
  const { professional, agreement } = receipt;
  return Object.assign(new ConventionedProfessionalRecorded(), { professional: professionalReference(professional), agreement });
}

function notTheirs(): Refused {
  return refused('NOT_PERMITTED', 'Who is conventioned is registered by the coordinator of a network they work in.', 'R-027');
}
