import { Kind } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Which types stand for which, in the whole supergraph: also those that the API hides. */
export class TypeRelations {
  private readonly members = new Map<string, Set<string>>();

  constructor(supergraph: DocumentNode) {
    for (const definition of supergraph.definitions) {
      if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
        for (const member of definition.types ?? []) this.add(definition.name.value, member.name.value);
      }
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        for (const parent of definition.interfaces ?? []) this.add(parent.name.value, definition.name.value);
      }
    }
  }

  /** Whether an object that calls itself `typename` meets the condition "... on `condition`". */
  fits(typename: string, condition: string): boolean {
    return typename === condition || (this.members.get(condition)?.has(typename) ?? false);
  }

  private add(parent: string, member: string): void {
    const members = this.members.get(parent) ?? new Set();
    this.members.set(parent, members.add(member));
  }
}
