import express from 'express';
import type { Router } from 'express';
import type { Actor } from '../consent/actor';
import { DEMO_IDENTITIES, demoIdentity } from '../shared/demo-identities';
import { mintDemoToken } from '../shared/demo-issuer';
import type { Clock } from '../shared/clock';

interface GraphiqlOptions {
  readonly clock: Clock;
  /** Only in the demo: everybody may be anybody, so nobody else may have it. */
  readonly demo?: { readonly issuerDir: string; readonly nodeEnv: string | undefined };
}

const FIRST_QUERY: Readonly<Record<'PERSON' | 'PROFESSIONAL' | 'STEWARD' | 'PANEL' | 'OTHER', string>> = {
  PERSON: `# You are the person. Everything said about you is yours to read.
query WhatIsKnownAboutMe {
  me {
    id
    name { givenName familyName }
    identity { age }
    careNetwork { nodes { role since organisation { name } } }
    access { category outcome }
  }
}
`,
  PROFESSIONAL: `# Everybody you have to do with now, and what they opened to you. Compare with another identity.
query WhomMayISee {
  caseload(first: 10) {
    nodes {
      id
      name { givenName familyName }
      access { category outcome }
    }
  }
}
`,
  STEWARD: `# Who asked for what, and on which ground. Metadata only.
query WhoSawWhat {
  accessRecords(first: 20) {
    nodes { at profession category action outcome purpose }
  }
}
`,
  PANEL: `# How often what was asked for, and what came of it. Small numbers are left out.
query StatisticsOfAccess {
  stewardship {
    statistics { month organisation { name } total cells { category outcome lines } }
  }
}
`,
  OTHER: `# Without a token: the public directory and general guidance.
query CrisisContacts {
  crisisContacts(jurisdiction: "BE") {
    name
    purpose
    phones
    alwaysReachable
    hours { days opens closes }
  }
}
`,
};

/** GraphiQL, bundled: a page about persons loads nothing from anybody else’s servers. */
export function graphiqlRouter(options: GraphiqlOptions): Router {
  const router = express.Router();
  router.get('/', (_request, response) => response.redirect(302, '/graphiql'));
  router.get('/graphiql', async (request, response) => {
    const asked = typeof request.query['as'] === 'string' ? request.query['as'] : 'anonymous';
    const identity = options.demo ? demoIdentity(asked) : undefined;
    const token =
      identity && options.demo
        ? await mintDemoToken(options.demo.issuerDir, identity.key, { now: options.clock.now(), nodeEnv: options.demo.nodeEnv })
        : undefined;
    // Nine megabytes that most starts never show.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const html = renderGraphiQL({
      endpoint: '/graphql',
      title: 'Kring',
      defaultQuery: FIRST_QUERY[identity ? firstOf(identity.actor) : 'OTHER'],
      ...(token !== undefined && { additionalHeaders: { authorization: `Bearer ${token}` } }),
    });
    response.setHeader(
      'content-security-policy',
      // The bundle is inline and starts its editor in workers; nothing may come from, or go to, anywhere else.
      "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
    );
    response.setHeader('cache-control', 'private, no-store');
    response.type('html').send(options.demo ? withPicker(html, asked) : html);
  });
  return router;
}

/** What somebody can ask first and be answered. */
function firstOf(actor: Actor): keyof typeof FIRST_QUERY {
  if (actor.kind === 'STEWARD') return actor.scope === 'PANEL' ? 'PANEL' : 'STEWARD';
  return actor.kind === 'PERSON' || actor.kind === 'PROFESSIONAL' ? actor.kind : 'OTHER';
}

function withPicker(html: string, chosen: string): string {
  const entries = [{ key: 'anonymous', label: 'nobody (no token)', description: '' }, ...DEMO_IDENTITIES];
  const picker = `
    <form id="kring-identity" style="height:40px;box-sizing:border-box;padding:6px 12px;font:14px system-ui;display:flex;gap:8px;align-items:center;border-bottom:1px solid #ccc">
      <label for="as">Ask as</label>
      <select id="as" name="as">${entries
        .map(({ key, label }) => `<option value="${escapeHtml(key)}"${key === chosen ? ' selected' : ''}>${escapeHtml(label)}</option>`)
        .join('')}</select>
      <span>${escapeHtml(entries.find(({ key }) => key === chosen)?.description ?? '')}</span>
      <span style="margin-left:auto">Demo: all persons are invented</span>
    </form>
    <style>#root { height: calc(100vh - 40px) !important; } body { margin: 0; }</style>
    <script>document.getElementById('as').addEventListener('change', function () { this.form.submit(); });</script>`;
  return html.replace('<div id="root"></div>', () => `${picker}\n<div id="root"></div>`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
