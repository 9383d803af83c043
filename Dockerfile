# Images of the production set (docker-compose.yml): `api` and `web`. Building needs no network but the npm registry.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.base.json ./
COPY packages/contracts/package.json packages/contracts/
COPY apps/admin/package.json apps/admin/
COPY apps/api/package.json apps/api/
COPY apps/e2e/package.json apps/e2e/
COPY apps/miniapp/package.json apps/miniapp/
COPY apps/wechat-standin/package.json apps/wechat-standin/

FROM manifests AS build
RUN npm ci --no-audit --no-fund
COPY config config
COPY scripts scripts
COPY packages packages
COPY apps apps
# The district whose name and colours the front-ends have: the name of a file in config/districts, without .json.
ARG DISTRICT=kangbashi
ENV DISTRICT=$DISTRICT CI=true
RUN npm run build -- h5 admin api \
 && find apps/miniapp/dist/h5 apps/admin/dist -type f -regex '.*\.\(js\|css\|svg\)' -size +1k -exec gzip -9 -k {} +

FROM manifests AS packages
RUN npm ci --omit=dev --no-audit --no-fund -w apps/api -w packages/contracts && npm cache clean --force

FROM node:24-bookworm-slim AS api
WORKDIR /app
ENV NODE_ENV=production APP_MODE=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json package.json
COPY --from=build /app/config config
COPY --from=build /app/packages/contracts/package.json packages/contracts/
COPY --from=build /app/packages/contracts/dist packages/contracts/dist
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/miniapp/dist/h5 apps/miniapp/dist/h5
COPY --from=build /app/apps/admin/dist apps/admin/dist
RUN mkdir /data /ledger-roots && chown node:node /data /ledger-roots
USER node
VOLUME /data /ledger-roots
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]

FROM nginx:1.28-alpine AS web
COPY config/nginx/web.conf.template /etc/nginx/templates/default.conf.template
COPY --from=build /app/apps/miniapp/dist/h5 /srv/h5
COPY --from=build /app/apps/admin/dist /srv/admin
# nginx needs TRUSTED_PROXY (config/env.example) to start; no default would be right everywhere.
EXPOSE 80
HEALTHCHECK --interval=10s --timeout=5s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1/web-health"]
