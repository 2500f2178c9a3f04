import { main } from '../kit/run-subgraph';
import { municipalSubgraph } from './municipal.subgraph';

main(municipalSubgraph);
