//! Serves one file, the built page, to this computer only.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { Stop } from './shell.mjs';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  // A page built anew is seen at once.
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function answer(file, request, response) {
  const path = request.url.split('?')[0];
  if (path !== '/' && path !== '/reencuentro.html') {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Only the page is here: /\n');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else {
    response.writeHead(200, { ...HEADERS, 'Content-Length': statSync(file).size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  }
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}

/**
 * Starts the server; its port, and how to end it. A port that was asked for is taken or refused; else it is 8080 or
 * the next one free.
 */
export async function serve(file, asked) {
  const server = createServer((request, response) => {
    try {
      answer(file, request, response);
    } catch {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The page is being built; try again.\n');
    }
  });
  const ports = asked === null ? Array.from({ length: 50 }, (_, i) => 8080 + i) : [asked];
  for (const port of ports) {
    try {
      return { port: await listen(server, port), close: () => server.close() };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw new Stop(asked === null ? 'Ports 8080 to 8129 are all in use: name one with "npm start -- --port N".' : `Port ${asked} is in use: name another.`);
}
