/** Dockerfile, compose.yaml and the examples: what one of them names, another has. Built and run: `npm run test:docker`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadAll } from "js-yaml";
import { backends } from "../../src/backend/catalogue";
import { SourceFile } from "../../src/config/diagnostic";
import { checkText } from "../../src/config/load";

const ROOT = path.join(__dirname, "../..");
const read = (name: string): string => readFileSync(path.join(ROOT, name), "utf8");
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const yaml = (name: string): any[] => loadAll(read(name));

const dockerfile = read("Dockerfile");
/** Stage to the image that it begins with. */
const stages = new Map([...dockerfile.matchAll(/^FROM (\S+) AS (\S+)$/gm)].map(([, from, name]) => [name!, from!]));

test("the Dockerfile copies from stages that there are, and each image ends as nobody's user", () => {
  for (const [, from] of dockerfile.matchAll(/--from=(\S+)/g)) expect([...stages.keys()]).toContain(from);
  for (const target of ["cpu", "cuda", "vulkan"]) {
    expect(stages.get(target)).toBe("common");
    const stage = dockerfile.split(`AS ${target}\n`)[1]!.split(/^FROM /m)[0]!;
    expect(stage.match(/^USER (.*)$/gm)).toEqual(["USER 10001:10001"]);
    expect(stage).toContain(`COPY --from=build-${target} /src/build/runtime /opt/llama-openapi`);
  }
});

test("compose.yaml has each target as a profile, with as few rights as the image can do with", () => {
  const [compose] = yaml("compose.yaml");
  expect(Object.keys(compose.services)).toEqual(["cpu", "cuda", "vulkan"]);
  for (const [name, given] of Object.entries<Record<string, unknown>>(compose.services)) {
    const service = { ...(given["<<"] as object), ...given };
    expect(service).toMatchObject({ profiles: [name], build: { target: name }, read_only: true, cap_drop: ["ALL"] });
  }
});

test("a volume for keys is the image's user's to write", () => {
  const [compose] = yaml("compose.yaml");
  const folders = (compose["x-server"].volumes as string[])
    .filter((volume) => Object.keys(compose.volumes).includes(volume.split(":")[0]!))
    .map((volume) => volume.split(":")[1]);
  expect(folders).toEqual([/XDG_STATE_HOME=(\S+)/.exec(dockerfile)?.[1]]);
  for (const folder of folders) expect(dockerfile).toContain(`RUN install -d -o 10001 -g 10001 -m 700 ${folder}\n`);
});

describe("the Kubernetes manifests", () => {
  const objects = yaml("examples/kubernetes/base/llama-openapi.yaml");
  const [config, claim, service, deployment] = ["ConfigMap", "PersistentVolumeClaim", "Service", "Deployment"].map(
    (kind) => objects.find((object) => object.kind === kind),
  );
  const pod = deployment.spec.template;
  const [container] = pod.spec.containers;

  test("name each other", () => {
    expect(service.spec.selector).toEqual(pod.metadata.labels);
    expect(deployment.spec.selector.matchLabels).toEqual(pod.metadata.labels);
    expect(container.ports.map((port: { name: string }) => port.name)).toContain(service.spec.ports[0].targetPort);
    const names = (list: { name: string }[]) => list.map(({ name }) => name).sort();
    expect(names(container.volumeMounts)).toEqual(names(pod.spec.volumes));
    const volumes = JSON.stringify(pod.spec.volumes);
    expect(volumes).toContain(JSON.stringify({ configMap: { name: config.metadata.name } }).slice(1, -1));
    expect(volumes).toContain(JSON.stringify({ claimName: claim.metadata.name }));
  });

  test("mount registrations where the image looks for them, and as a whole: a file by itself would never change", () => {
    const mount = container.volumeMounts.find(({ name }: { name: string }) => name === "configs");
    expect(mount).toEqual({ name: "configs", mountPath: "/data/configs", readOnly: true });
    expect(dockerfile).toMatch(/^WORKDIR \/data$/m);
  });

  test("have registrations that are right", () => {
    for (const [file, text] of Object.entries<string>(config.data)) {
      expect(checkText(new SourceFile(file, text), { backends: backends() }, 0).problems).toEqual([]);
    }
  });

  test("become those for a GPU by a patch of what is there", () => {
    const [gpu] = yaml("examples/kubernetes/gpu/kustomization.yaml");
    const [{ target, patch }] = gpu.patches;
    expect(target).toEqual({ kind: "Deployment", name: deployment.metadata.name });
    const [[{ path: pointer }]] = loadAll(patch) as [[{ path: string }]];
    const parent = pointer.split("/").slice(1, -1);
    expect(parent.reduce((at, key) => at[key], deployment)).toEqual(container.resources.limits);
    expect(container.image.split(":")[0]).toBe(gpu.images[0].name);
  });
});

test("the systemd unit starts a command line that there is, and waits for its word", () => {
  const unit = read("examples/systemd/llama-openapi.service");
  const value = (key: string) => new RegExp(`^${key}=(.*)$`, "m").exec(unit)?.[1];
  expect(value("Type")).toBe("notify");
  const [, ...flags] = value("ExecStart")!.split(" ");
  expect(flags).toEqual([
    "serve",
    "--config-dir",
    "/etc/llama-openapi/configs",
    "--models-dir",
    "/var/lib/llama-openapi/models",
  ]);
  // Directives that stand twice would hide one another.
  const keys = [...unit.matchAll(/^(\w+)=/gm)].map(([, key]) => key);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
