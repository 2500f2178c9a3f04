# One image for the gateway and every subgraph; the command says which. Not run where Kring is developed (README).
FROM node:20-bookworm-slim AS build
WORKDIR /kring
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts
COPY . .
RUN node_modules/.bin/tsc -p tsconfig.json

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /kring
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts --omit=dev --omit=optional
COPY --from=build /kring/dist dist
COPY schema schema
# A volume that is put here belongs to whom the folder does.
RUN mkdir -p /var/lib/kring/kept && chown node:node /var/lib/kring/kept
USER node
CMD ["node", "dist/gateway/main.js"]
