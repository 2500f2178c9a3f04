import { createServer, request as ask } from 'node:http';
import type { ClientRequest, IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { BodyRefused, jsonObjectIn, readBody, writeAnswer } from '../../shared/http';
import { post } from '../../shared/http-post';

let server: Server;
let serve: (request: IncomingMessage, respond: (status: number, body: string) => void) => void;
let pool: Pool;
beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('x-before', 'set');
    serve(request, (status, body) => writeAnswer(response, { status, headers: ['content-type', 'text/plain'], body }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 1 });
});
afterAll(async () => {
  await pool.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('the body of a request', () => {
  const MOST = 10;

  /** What the server read of a request that is sent so; a number is the status it was refused with. */
  async function readOf(send: (request: ClientRequest) => void, headers: Readonly<Record<string, string>> = {}, onFirstPiece?: (request: ClientRequest) => void): Promise<string | number> {
    let sent: ClientRequest | undefined;
    const read = new Promise<string | number>((resolve, reject) => {
      serve = (request, respond) => {
        request.once('data', () => onFirstPiece?.(sent!));
        void readBody(request, MOST)
          .then((body) => body.toString('utf8'))
          .catch((error: unknown) => (error instanceof BodyRefused ? error.status : (reject(error as Error), 0)))
          .then((outcome) => {
            respond(200, '');
            resolve(outcome);
          });
      };
      sent = ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: 'POST', headers, agent: false });
      sent.on('error', () => undefined);
      send(sent);
    });
    return read.finally(() => sent?.destroy());
  }

  it('is taken whole, in however many pieces it comes, up to the bound and not beyond', async () => {
    expect(await readOf((request) => request.end('x'.repeat(MOST)))).toBe('x'.repeat(MOST));
    expect(await readOf((request) => request.end('x'.repeat(MOST + 1)))).toBe(413);
    const inPieces = (pieces: readonly string[]) => (request: ClientRequest) => {
      for (const piece of pieces) request.write(piece);
      request.end();
    };
    expect(await readOf(inPieces(['12345', '67890']))).toBe('1234567890');
    expect(await readOf(inPieces(['12345', '67890', '1']))).toBe(413);
  });

  it('that is larger than it says is not let in by what it says', async () => {
    expect(await readOf((request) => request.flushHeaders(), { 'content-length': String(MOST + 1) })).toBe(413);
  });

  it('that is encoded is refused unread: a small one could unfold to any size', async () => {
    expect(await readOf((request) => request.end('x'), { 'content-encoding': 'gzip' })).toBe(415);
    expect(await readOf((request) => request.end('x'), { 'content-encoding': 'Identity' })).toBe('x');
  });

  it('that breaks off is refused, and nobody waits for the rest', async () => {
    const left = (request: ClientRequest) => void request.destroy();
    expect(await readOf((request) => request.write('123'), { 'content-length': '9' }, left)).toBe(400);
  });

  it.each([
    ['a list', Buffer.from('[]')],
    ['a text', Buffer.from('"x"')],
    ['null', Buffer.from('null')],
    ['nothing', Buffer.alloc(0)],
    ['half an object', Buffer.from('{"a":')],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
  ])('that is %s is no JSON object', (_what, body) => {
    expect(() => jsonObjectIn(body)).toThrow(BodyRefused);
    expect(jsonObjectIn(Buffer.from('\ufeff{"a":"é"}'))).toEqual({ a: 'é' });
  });
});

describe('a request between two processes', () => {
  const asked: string[] = [];
  let respondLater: (() => void)[] = [];
  beforeEach(() => {
    asked.length = 0;
    respondLater = [];
    serve = (request, respond) =>
      void readBody(request, 1_000).then((body) => {
        asked.push(`${request.headers['content-type']} ${request.headers['x-told']} ${body.toString('utf8')}`);
        respondLater.push(() => respond(207, `to ${body.toString('utf8')}, é`));
      });
  });
  const arrived = async (count: number): Promise<void> => {
    while (respondLater.length < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('is answered whole', async () => {
    const { answer } = post(pool, '/', ['x-told', 'yes'], 'one');
    await arrived(1);
    respondLater[0]!();
    const { status, body } = await answer;
    expect([status, body.toString('utf8')]).toEqual([207, 'to one, é']);
    expect(asked).toEqual(['application/json yes one']);
  });

  it('is let go while it is under way, and while it waits for its turn it then never leaves', async () => {
    const first = post(pool, '/', [], 'one');
    const second = post(pool, '/', [], 'two');
    const failed = Promise.allSettled([first.answer, second.answer]);
    await arrived(1);
    second.abandon(new Error('the client left'));
    first.abandon(new Error('no answer in time'));
    expect((await failed).map((each) => each.status === 'rejected' && (each.reason as Error).message)).toEqual(['no answer in time', 'the client left']);
    const third = post(pool, '/', [], 'three');
    await arrived(2);
    respondLater[1]!();
    expect((await third.answer).status).toBe(207);
    expect(asked.map((each) => each.split(' ').at(-1))).toEqual(['one', 'three']);
  });

  it('that cannot be sent is rejected', async () => {
    await expect(post(pool, 'no path', [], 'one').answer).rejects.toThrow('path');
    const nobody = new Pool('http://127.0.0.1:1', { connections: 1 });
    await expect(post(nobody, '/', [], 'one').answer).rejects.toThrow();
    await nobody.destroy();
  });
});
