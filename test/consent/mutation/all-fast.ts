/**
 * The fast and pure tests of the rule in one file, so that a mutant costs one start of them and not seven. The quickest
 * to find a fault come first: after the first failure nothing else of a mutant is run.
 */
import '../decide.test';
import '../facts.test';
import '../rows.test';
import '../permit.test';
import '../visible.test';
import './few-worlds';
import '../cases.test';
import '../explain.test';
import '../categories.test';
import '../purposes.test';
