import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellArea } from '../../model/drawing';
import { blockBetween, fieldTowards } from '../../session/tables/moves';
import type { Direction } from '../../session/tables/moves';
import type { SheetLayout } from '../../session/tables/sheet-blocks';

/** Cells that are selected together: from where selecting began to where it is now. */
interface Ends {
  readonly from: CellArea;
  readonly to: CellArea;
}

const areaUnder = ({ cells }: SheetLayout, target: EventTarget | null): CellArea | undefined => {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined;
  return cells.find(({ area }) => `${area.row},${area.column}` === at)?.area;
};

/** Selects cells of a sheet together, by dragging from one to another or with Shift and the arrow keys. */
export const useBlock = (layout: SheetLayout | undefined) => {
  const [ends, setEnds] = useState<Ends | null>(null);
  const dragging = useRef<CellArea | null>(null);
  useEffect(() => setEnds(null), [layout]);
  const area = useMemo(
    () => (layout && ends ? blockBetween(layout.cells, ends.from, ends.to) : null),
    [layout, ends],
  );
  return {
    area,
    clear: (): void => setEnds(null),
    extend: (from: CellArea, direction: Direction): void => {
      const { from: start, to } = ends ?? { from, to: from };
      const next = layout && fieldTowards(layout.cells, to, direction);
      if (next) setEnds({ from: start, to: next.area });
    },
    drag: {
      onPointerDown: ({ target, button, pointerType }: PointerEvent): void => {
        // A finger scrolls.
        if (button !== 0 || pointerType === 'touch' || !layout) return;
        dragging.current = areaUnder(layout, target) ?? null;
        setEnds(null);
      },
      onPointerMove: ({ target, buttons, clientX, clientY }: PointerEvent): void => {
        const from = dragging.current;
        if (!from || !layout || buttons !== 1) return;
        const to = areaUnder(layout, document.elementFromPoint(clientX, clientY) ?? target);
        if (to && (to !== from || ends)) setEnds({ from, to });
      },
      // A field that was just entered has its text selected, which the browser would carry off.
      onDragStart: (event: DragEvent): void => event.preventDefault(),
      onPointerUp: (): void => {
        dragging.current = null;
      },
    },
  };
};
