/** A view that is fetched after the pane is up, so that the pane itself opens fast. */
import { useEffect, useState } from "preact/hooks";
import { FailureAlert } from "./controls/failureAlert.tsx";
import type { View, ViewProps } from "./view.ts";

type Body = View["Body"];

export function laterBody(title: string, load: () => Promise<Body>): Body {
  let loaded: Body | null = null;
  return function LaterBody(props: ViewProps) {
    // A component is a function: handed over as it is, the state would call it.
    const [body, setBody] = useState<{ readonly Body: Body } | null>(loaded && { Body: loaded });
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (body) return;
      load().then(
        Body => {
          loaded = Body;
          setBody({ Body });
        },
        () => setFailed(true),
      );
    }, [body]);
    if (failed) {
      const text = `The view ${title} could not be loaded. Close the pane and open it again.`;
      return <FailureAlert failure={{ view: title, step: "Loading the view", text }} />;
    }
    return body ? <body.Body {...props} /> : <p aria-live="polite">Loading {title}.</p>;
  };
}
