import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { chartFiles, chartName, chartVersions } from "../fleet/chart.ts";

const run = promisify(execFile);

/** A Helm chart repository on the loopback interface, which can go away and come back. */
export class ChartRepository {
  readonly url: string;
  readonly #server: Server;
  readonly #files: ReadonlyMap<string, Buffer>;
  /** While true, every request gets 503. */
  isAway = false;

  private constructor(server: Server, files: ReadonlyMap<string, Buffer>) {
    this.#server = server;
    this.#files = files;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => {
      const file = this.isAway ? undefined : this.#files.get(request.url ?? "");
      response.writeHead(file ? 200 : this.isAway ? 503 : 404).end(file);
    });
  }

  /** Packages the test chart in each of its versions, and serves them. */
  static async start(bin: string, folder: string): Promise<ChartRepository> {
    const source = join(folder, "chart");
    mkdirSync(join(source, "templates"), { recursive: true });
    const files = new Map<string, Buffer>();
    const entries: string[] = [];
    for (const version of chartVersions) {
      for (const [path, text] of Object.entries(chartFiles(version))) writeFileSync(join(source, path), text);
      await run(join(bin, "helm"), ["package", source, "--destination", folder], {
        env: { ...process.env, HOME: folder },
      });
      const archive = `${chartName}-${version}.tgz`;
      const bytes = readFileSync(join(folder, archive));
      files.set(`/${archive}`, bytes);
      entries.push(
        `  - {apiVersion: v2, name: ${chartName}, version: ${version}, urls: [${archive}], digest: ${createHash("sha256").update(bytes).digest("hex")}}`,
      );
    }
    files.set(
      "/index.yaml",
      Buffer.from(`apiVersion: v1\nentries:\n  ${chartName}:\n${entries.join("\n")}\n`),
    );
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ChartRepository(server, files);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
