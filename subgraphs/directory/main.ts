import { main } from '../kit/run-subgraph';
import { directorySubgraph } from './directory.subgraph';

main(directorySubgraph);
