# Images of llama-openapi: `docker build --target cpu -t llama-openapi .`, and --target cuda, --target vulkan.
# docs/installing.md says how they are run; `npm run test:docker` builds and runs them without a Docker engine.

# Node 22.13 or newer on a Debian, with its headers. Vulkan's shaders take the compiler of Debian 13.
ARG NODE_IMAGE=docker.io/library/node:24-trixie-slim
# CUDA's toolkit on an Ubuntu or a Debian no newer than that.
ARG CUDA_IMAGE=docker.io/nvidia/cuda:12.6.3-devel-ubuntu22.04

# --- what all images have ----------------------------------------------------------------------------------------------

FROM ${NODE_IMAGE} AS node

FROM node AS common
LABEL org.opencontainers.image.title="llama-openapi" \
      org.opencontainers.image.description="OpenAI's API, served from llama.cpp on your own machine" \
      org.opencontainers.image.licenses="MIT"
COPY docker/healthcheck.cjs /opt/llama-openapi/
# Registrations in /data/configs, weights in /data/models, settings in /data/llama-openapi.yaml; without them the embedded
# model is served. Keys and what they have used in /data/state. Reached from outside, it wants a key, or to be told that
# none is needed: LLAMA_OPENAPI_API_KEY, LLAMA_OPENAPI_ALLOW_ANONYMOUS.
WORKDIR /data
ENV NODE_ENV=production LLAMA_OPENAPI_HOST=0.0.0.0 XDG_STATE_HOME=/data/state XDG_CACHE_HOME=/data/state/cache
# A new volume takes its owner from the folder that it covers: without one it is root's, and no key can be made.
RUN install -d -o 10001 -g 10001 -m 700 /data/state
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m CMD ["node", "/opt/llama-openapi/healthcheck.cjs"]
STOPSIGNAL SIGTERM
# Node itself is process 1: the program handles SIGTERM, and leaves no processes behind that somebody would have to reap.
ENTRYPOINT ["node", "/opt/llama-openapi/dist/cli.js"]

# --- what is built, and thrown away ------------------------------------------------------------------------------------

FROM node AS sources
# Rust 1.87 or newer compiles llguidance: Debian keeps the packages that end with -web up to date.
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make cmake ninja-build git ccache python3 ca-certificates \
    cargo-web rustc-web \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# Addons of packages are compiled with the headers that are there.
ENV npm_config_nodedir=/usr/local
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN cmake -P cmake/build-constraints.cmake

FROM sources AS build-cpu
RUN --mount=type=cache,target=/root/.cache/ccache npm run --silent build:runtime -- --backend cpu

FROM sources AS build-vulkan
RUN apt-get update \
  && apt-get install -y --no-install-recommends libvulkan-dev glslc spirv-headers \
  && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/root/.cache/ccache npm run --silent build:runtime -- --backend vulkan

FROM ${CUDA_IMAGE} AS build-cuda
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make cmake ninja-build git ccache python3 ca-certificates \
  && rm -rf /var/lib/apt/lists/*
COPY --from=node /usr/local/ /usr/local/
COPY --from=sources /src /src
WORKDIR /src
ENV npm_config_nodedir=/usr/local
# Further CMake flags, for instance -DCMAKE_CUDA_ARCHITECTURES=89: by default code for all that ggml knows is compiled.
ARG CMAKE_FLAGS=""
# No Rust is here: llguidance comes from where it is.
RUN --mount=type=cache,target=/root/.cache/ccache \
  LLAMA_OPENAPI_CMAKE_FLAGS="-DLLAMA_OPENAPI_CONSTRAINTS=/src/build/constraints $CMAKE_FLAGS" \
  npm run --silent build:runtime -- --backend cuda
# The driver's library comes from the host; these of the toolkit lie beside the addon, where it looks for them.
RUN cp -L /usr/local/cuda/lib64/libcudart.so.?? /usr/local/cuda/lib64/libcublas.so.?? \
  /usr/local/cuda/lib64/libcublasLt.so.?? build/runtime/build/Release/

# --- the images --------------------------------------------------------------------------------------------------------

FROM common AS cuda
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility
COPY --from=build-cuda /src/build/runtime /opt/llama-openapi
USER 10001:10001

FROM common AS vulkan
RUN apt-get update \
  && apt-get install -y --no-install-recommends libvulkan1 mesa-vulkan-drivers \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build-vulkan /src/build/runtime /opt/llama-openapi
USER 10001:10001

# The last one is what is built where no target is named.
FROM common AS cpu
COPY --from=build-cpu /src/build/runtime /opt/llama-openapi
USER 10001:10001
