/** Longest side of a photo in pixels: twice what a card draws it at on a sharp screen. */
const SIDE = 192;

/** A picture as a small `data:` address, cut to a square. It never leaves the browser. `null` where the file is no picture. */
export async function photoOf(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const side = Math.min(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.min(SIDE, side);
    // The head is in the upper half of most portraits.
    canvas.getContext('2d')!.drawImage(picture, (picture.width - side) / 2, Math.min((picture.height - side) / 4, picture.height - side), side, side, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.85);
  } catch {
    return null;
  }
}
