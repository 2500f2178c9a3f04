import { main } from '../kit/run-subgraph';
import { personSubgraph } from './person.subgraph';

main(personSubgraph);
