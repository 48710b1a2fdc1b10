import { useEffect, useRef, useState } from 'preact/hooks';
import { loadChoice, saveChoice } from '../choices';

/** In pixels; the pane is made for 320. */
const narrowest = 300;
const widest = 720;
const step = 24;
const usual = 380;
const choice = 'pane-width';

const within = (width: number): number => Math.min(widest, Math.max(narrowest, Math.round(width)));

/** The line between tables and pane: it is dragged, or moved with the arrow keys. */
export const Splitter = ({ onWidth }: { readonly onWidth: (pixels: number) => void }) => {
  const [width, setWidth] = useState(() => within(Number(loadChoice(choice)) || usual));
  const dragging = useRef(false);
  useEffect(() => onWidth(width), [onWidth, width]);
  const set = (next: number): void => {
    setWidth(within(next));
    saveChoice(choice, within(next));
  };
  const press = (event: KeyboardEvent): void => {
    const wider = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (wider === undefined) return;
    set(width + wider);
    event.preventDefault();
  };
  return (
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label="面板宽度"
      aria-orientation="vertical"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      onKeyDown={press}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (dragging.current) set(innerWidth - event.clientX);
      }}
      onPointerUp={() => (dragging.current = false)}
    />
  );
};
