import { Component, type ComponentChildren } from "preact";
import { useApp } from "./app-context.ts";
import "./boundary.css";
import { Button } from "./controls/button.tsx";

/** A bug in one surface leaves the others, and the text, as they were. */
export class Boundary extends Component<
  { children: ComponentChildren; onClose?: () => void },
  { failure: unknown }
> {
  override state: { failure: unknown } = { failure: null };

  static override getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override componentDidCatch(failure: unknown) {
    console.error(failure);
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const again = () => this.setState({ failure: null });
    return <Broken failure={failure} again={again} onClose={this.props.onClose} />;
  }
}

function Broken(props: { failure: unknown; again: () => void; onClose: (() => void) | undefined }) {
  const m = useApp().words.value.shell;
  const { failure, again, onClose } = props;
  return (
    <section class="broken" role="alert">
      <h2>{m.brokenTitle}</h2>
      <p>{m.brokenText}</p>
      <pre>{failure instanceof Error ? failure.message : String(failure)}</pre>
      <div>
        <Button onClick={again}>{m.retry}</Button>
        {onClose && <Button onClick={onClose}>{m.close}</Button>}
      </div>
    </section>
  );
}
