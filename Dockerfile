# The server as an image: docker build -t contacts-api . && docker run -v contacts:/data -p 8080:8080 contacts-api
# It runs as a user without rights, on a root file system that may be read-only; what it keeps is in /data.

FROM node:26.10.0-trixie-slim AS build
WORKDIR /source
COPY . .
# pnpm, if its bytes are those that the lockfile names.
RUN node scripts/verified-package.mjs pnpm /opt/pnpm
ENV PATH=/opt/pnpm:$PATH
# Generated code is committed, so building takes the compiler alone.
RUN pnpm install --frozen-lockfile --filter @contacts-api/server \
  && pnpm --filter @contacts-api/server build \
  && pnpm --filter @contacts-api/server deploy --prod /app

FROM node:26.10.0-trixie-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 CONTACTS_DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# Ready means that the database responds. The image has no curl, so Node sends the request.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No signal opens a debugger, not even before the program runs.
ENTRYPOINT ["node", "--disable-sigusr1", "dist/cli.js"]
CMD ["serve"]
