# The emulator as an image, for compose.yaml and deploy/k8s/overlays/local. Context: dev/emulator. Build: dev/images.
FROM node:22.23.3-bookworm-slim
WORKDIR /emulator
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional
COPY emulator.mjs ./
USER 1000:1000
EXPOSE 4566
CMD ["node", "emulator.mjs", "--container", "--port", "4566", "--bucket", "claims"]
