export { applyOverlays, type Overlaid } from './apply-overlays.ts'
export { OverlayError } from './overlay-error.ts'
export { readOverlay } from './read-overlay.ts'
