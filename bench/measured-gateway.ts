import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import '../gateway/main';

/** The gateway as it runs; told SIGUSR2, it collects its garbage and says in its log what is left. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('SIGUSR2', () => {
  collect();
  process.stdout.write(`HEAP ${process.memoryUsage().heapUsed}\n`);
});
