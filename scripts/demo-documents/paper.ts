import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'

export type PaperSize = 'A3' | 'A4' | 'A5' | 'LETTER'
export interface PageShape {
  readonly size: PaperSize
  readonly layout: 'portrait' | 'landscape'
}
export interface PaperSettings extends PageShape {
  readonly title: string
  readonly author: string
  readonly language: 'de-DE' | 'da-DK'
  /** The line at the top of every page. */
  readonly running: string
  readonly pageWord: (page: number, of: number) => string
  readonly pages: number
}
export interface FigureDrawing {
  readonly alt: string
  readonly caption: string
  readonly height: number
  readonly draw: (pdf: PDFKit.PDFDocument, box: Box) => void
}
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export const ink = { text: '#1c1f24', quiet: '#5a6270', line: '#c4cad3', band: '#eef1f5', accent: '#1f4e79' } as const

// The day before the demo's first application came in; today's date would change the bytes with every run.
const created = new Date('2020-03-16T08:00:00Z')

// The app's own Fira Sans is WOFF2, whose composite glyphs (ä, ö, ü) fontkit cannot subset.
function fontFile(weight: 400 | 600): Buffer {
  const folder = '../../node_modules/@fontsource/fira-sans/files'
  return readFileSync(new URL(`${folder}/fira-sans-latin-${weight}-normal.woff`, import.meta.url))
}

/** A tagged document of exactly the announced number of pages; what doesn't fit any more is refused, not cut. */
export class Paper {
  readonly pdf: PDFKit.PDFDocument
  readonly settings: PaperSettings
  readonly #bytes: Promise<Buffer>
  readonly #root: PDFKit.PDFStructureElement
  readonly #outlines: PDFKit.PDFOutline[] = []
  #page = 0
  #y = 0

  constructor(settings: PaperSettings) {
    this.settings = settings
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: settings.language,
      info: { Title: settings.title, Author: settings.author, CreationDate: created, Producer: 'Jurymappe', Creator: 'Jurymappe' },
    })
    this.#bytes = collected(this.pdf)
    this.pdf.registerFont('regular', fontFile(400))
    this.pdf.registerFont('bold', fontFile(600))
    this.#root = this.pdf.struct('Document')
    this.pdf.addStructure(this.#root)
    this.newPage()
  }

  get page(): number {
    return this.#page
  }

  /** The rest of the current page, inside the margins. */
  get room(): Box {
    const { width, height } = this.pdf.page
    const side = this.margin
    return { x: side, y: this.#y, width: width - 2 * side, height: height - side * 0.95 - this.#y }
  }

  get margin(): number {
    return this.settings.size === 'A5' ? 42 : 68
  }

  get bodySize(): number {
    return this.settings.size === 'A5' ? 9.5 : 11
  }

  newPage(shape: PageShape = this.settings): void {
    const { pageWord, pages, running } = this.settings
    this.#page += 1
    if (this.#page > pages) throw new Error(`${this.settings.title}: more than ${pages} pages`)
    this.pdf.addPage({ size: shape.size, layout: shape.layout, margin: 0 })
    const { width, height } = this.pdf.page
    const span = { width: width - 2 * this.margin, lineBreak: false }
    this.pdf.markContent('Artifact', { type: 'Pagination' })
    this.pdf.font('regular').fontSize(8.5).fillColor(ink.quiet)
    this.pdf.text(running, this.margin, this.margin * 0.5, { ...span, ellipsis: true, height: 12 })
    this.pdf.text(pageWord(this.#page, pages), this.margin, height - this.margin * 0.65, { ...span, align: 'right' })
    this.pdf.moveTo(this.margin, this.margin * 0.78).lineTo(width - this.margin, this.margin * 0.78)
    this.pdf.lineWidth(0.5).stroke(ink.line)
    this.pdf.endMarkedContent()
    this.#y = this.margin * 1.1
  }

  /** Whether `height` fits on this page or, where one is left, on the next; turns the page if need be. */
  makeRoom(height: number): boolean {
    if (height <= this.room.height) return true
    if (this.#page >= this.settings.pages) return false
    this.newPage()
    return height <= this.room.height
  }

  skip(points: number): void {
    this.#y += points
  }

  /** A tagged heading with its bookmark; `keep` is the height that must follow on the same page. */
  heading(level: 1 | 2 | 3, text: string, keep = 70): boolean {
    const size = this.bodySize * ({ 1: 1.9, 2: 1.4, 3: 1.1 } as const)[level]
    const height = this.#measure(text, 'bold', size)
    const before = this.#y > this.margin * 1.2 ? size * 0.7 : 0
    if (!this.makeRoom(before + height + keep)) return false
    if (this.#y > this.margin * 1.2) this.skip(before)
    this.#write(`H${level}`, text, 'bold', size, level === 3 ? ink.text : ink.accent)
    this.skip(size * 0.35)
    const parent = this.#outlines[level - 2] ?? this.#outlines[0]
    const entry = (level === 1 ? this.pdf.outline : (parent ?? this.pdf.outline)).addItem(text)
    this.#outlines.length = level - 1
    this.#outlines[level - 1] = entry
    return true
  }

  paragraph(text: string, style: { readonly bold?: boolean; readonly size?: number; readonly colour?: string } = {}): boolean {
    const font = style.bold ? 'bold' : 'regular'
    const size = style.size ?? this.bodySize
    if (!this.makeRoom(this.#measure(text, font, size))) return false
    this.#write('P', text, font, size, style.colour ?? ink.text)
    this.skip(size * 0.6)
    return true
  }

  list(items: readonly string[]): boolean {
    const indent = this.bodySize * 1.3
    const heights = items.map((item) => this.#measure(item, 'regular', this.bodySize, indent) + 3)
    if (!this.makeRoom(heights.reduce((sum, height) => sum + height, 0))) return false
    const list = this.pdf.struct('L')
    this.#root.add(list)
    for (const item of items) {
      const { x, y, width } = this.room
      const entry = this.pdf.struct('LI')
      list.add(entry)
      entry.add(this.pdf.struct('Lbl', () => this.#put('•', 'regular', this.bodySize, ink.accent, { x, y, width: indent })))
      const body = { x: x + indent, y, width: width - indent }
      entry.add(this.pdf.struct('LBody', () => this.#put(item, 'regular', this.bodySize, ink.text, body)))
      this.#y = this.pdf.y + 3
      entry.end()
    }
    list.end()
    this.skip(this.bodySize * 0.5)
    return true
  }

  figure(figure: FigureDrawing): boolean {
    if (!this.makeRoom(figure.height + 34)) return false
    const box = { ...this.room, height: figure.height }
    const bbox: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + box.height]
    const element = this.pdf.struct('Figure', { alt: figure.alt, bbox }, () => {
      this.pdf.save()
      this.pdf.font('regular').fontSize(8.5).lineWidth(0.8)
      figure.draw(this.pdf, box)
      this.pdf.restore()
    })
    this.#root.add(element)
    element.end()
    this.#y = box.y + box.height + 6
    this.#write('Caption', figure.caption, 'regular', this.bodySize * 0.85, ink.quiet)
    this.skip(12)
    return true
  }

  /** For what lays itself out (tables): `build` gets the document's root and returns the y below it. */
  element(type: string, build: (element: PDFKit.PDFStructureElement, room: Box) => number): void {
    const element = this.pdf.struct(type)
    this.#root.add(element)
    this.#y = build(element, this.room)
    element.end()
  }

  async finish(): Promise<Buffer> {
    if (this.#page !== this.settings.pages) {
      throw new Error(`${this.settings.title}: ${this.#page} instead of ${this.settings.pages} pages`)
    }
    this.#root.end()
    this.pdf.end()
    return await this.#bytes
  }

  #measure(text: string, font: 'regular' | 'bold', size: number, indent = 0): number {
    return this.pdf
      .font(font)
      .fontSize(size)
      .heightOfString(text, { width: this.room.width - indent, lineGap: size * 0.22 })
  }

  #write(type: string, text: string, font: 'regular' | 'bold', size: number, colour: string): void {
    const element = this.pdf.struct(type, () => this.#put(text, font, size, colour, this.room))
    this.#root.add(element)
    element.end()
    this.#y = this.pdf.y
  }

  #put(text: string, font: 'regular' | 'bold', size: number, colour: string, at: { x: number; y: number; width: number }): void {
    this.pdf.font(font).fontSize(size).fillColor(colour)
    this.pdf.text(text, at.x, at.y, { width: at.width, lineGap: size * 0.22 })
  }
}

async function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of pdf) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts)
}
