import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { TextValue } from "../fields/text.tsx";

/** The YAML itself, for what no field can say, and for what does not parse. */
export function RawYaml({ post, broken }: { post: OpenPost; broken: boolean }) {
  const m = useApp().words.value.panel;
  const { block } = post.frontMatter.value;
  const yaml = block ? post.doc.value.slice(block.yamlFrom, block.yamlTo).replace(/\n$/, "") : "";
  return (
    <div class="raw-yaml">
      <TextValue
        long
        label={m.yaml}
        face="mono"
        value={yaml}
        onWrite={(text, step) => post.setYaml(text === "" ? "" : `${text}\n`, step)}
        hint={broken ? m.yamlBroken : m.yamlHint}
      />
    </div>
  );
}
