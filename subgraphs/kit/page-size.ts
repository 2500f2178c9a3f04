import { KringError } from '../../shared/errors';

/** One query must not harvest a list, nor a hundred lists in one. */
const LARGEST_PAGE = 100;

/** @throws {KringError} BAD_USER_INPUT outside 1 to 100. */
export function assertPageSize(first: number): void {
  if (first >= 1 && first <= LARGEST_PAGE) return;
  throw new KringError('BAD_USER_INPUT', `The argument first must be 1 to ${LARGEST_PAGE}; ask for further pages with after.`);
}
