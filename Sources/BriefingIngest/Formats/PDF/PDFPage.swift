/// A page as `pdftotext -bbox-layout` describes it.
struct PDFPage {
  /// In points of 1/72 inch.
  var height = 0.0
  /// In reading order, column after column.
  var blocks: [Block] = []

  /// Lines that stand together.
  struct Block {
    var lines: [Line] = []
  }

  /// A line and where it stands; `y` grows downwards.
  struct Line {
    var text = ""
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0

    var height: Double { bottom - top }
  }
}
