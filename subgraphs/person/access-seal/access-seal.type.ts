import { Field, Int, ObjectType } from 'type-graphql';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';

@ObjectType({
  description:
    'What the hub puts its name under: so many lines of the access record, with this root (RFC 6962). Hashes, key and signature in hex.',
})
export class AccessCheckpoint {
  @InheritedConsentField(() => Int, { description: 'Number of lines sealed.' })
  treeSize!: number;

  @InheritedConsentField(() => String, { description: 'Root of the Merkle tree over them.' })
  root!: string;

  @InheritedConsentField(() => String, { description: 'All transactions below this one are sealed.' })
  upToXid!: string;

  @InheritedConsentField(() => String, { description: 'Root of the checkpoint before this one.' })
  previousRoot!: string;

  @InheritedConsentField(() => String, { description: 'When it was sealed (ISO 8601, UTC).' })
  at!: string;

  @InheritedConsentField(() => String, { description: 'The public key of the hub (Ed25519, DER).' })
  publicKey!: string;

  @InheritedConsentField(() => String, { description: 'Ed25519 over the canonical JSON (RFC 8785) of all the rest.' })
  signature!: string;
}

@ObjectType({ description: 'A checkpoint, and what shows that it goes on from an earlier one.' })
export class CheckpointAndPath {
  @Field(() => AccessCheckpoint, { description: 'The checkpoint.' })
  checkpoint!: AccessCheckpoint;

  @Field(() => [String], {
    nullable: true,
    description: 'Hashes (hex) of the consistency proof (RFC 9162 2.1.4); null unless goesOnFrom was given.',
  })
  path!: readonly string[] | null;

  @Field(() => String, { description: 'The checkpoint as JSON: what npm run audit:verify takes with --checkpoint.' })
  json!: string;
}

@ObjectType({ description: 'The value behind one commitment in a sealed line.' })
export class CommitmentOpening {
  @ConsentField('ACCESS_RECORDS', () => String, { description: 'What it is of the line.' })
  column!: string;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The value, as it was sealed.' })
  value!: string;

  @ConsentField('ACCESS_RECORDS', () => String, {
    description: 'Key (hex): SHA-256 of key and value is the commitment. Opens this value and no other.',
  })
  key!: string;
}

@ObjectType({
  description:
    'Shows that one line stands in the sealed access record, without any other line (RFC 9162 2.1.3). Hashes in hex.',
})
export class InclusionProof {
  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Place of the line in the order of sealing, from 0.' })
  position!: number;

  @ConsentField('ACCESS_RECORDS', () => String, {
    description:
      'Canonical text of the line; the leaf is SHA-256 of a zero byte and this. Commitments stand in place of what says something about a natural person.',
  })
  line!: string;

  @ConsentField('ACCESS_RECORDS', () => [CommitmentOpening], {
    description: 'Opens the commitments of those values that the reader may see.',
  })
  openings!: readonly CommitmentOpening[];

  @ConsentField('ACCESS_RECORDS', () => [String], { description: 'Hashes from the leaf up to the root.' })
  path!: readonly string[];

  @ConsentField('ACCESS_RECORDS', () => AccessCheckpoint, { description: 'The signed checkpoint it leads to.' })
  checkpoint!: AccessCheckpoint;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The whole proof as JSON, to keep.' })
  json!: string;
}
