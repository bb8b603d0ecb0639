import BriefingYAML
import Testing

@Suite("YAMLScalar") struct YAMLScalarTests {
  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("true", .bool(true)), ("False", .bool(false)),
      ("yes", .string("yes")), ("no", .string("no")), ("on", .string("on")), ("12", .int(12)),
      ("-7", .int(-7)), ("+7", .int(7)), ("0x1F", .int(31)), ("0o17", .int(15)),
      ("0x-1", .string("0x-1")), ("1.5", .double(1.5)), (".5", .double(0.5)),
      ("1e3", .double(1000)),
      ("1.", .double(1)), (".inf", .double(.infinity)), ("inf", .string("inf")),
      ("nan", .string("nan")), ("0x1p3", .string("0x1p3")), ("1e", .string("1e")),
      (".", .string(".")), ("2023-09-05", .string("2023-09-05")), ("12:30", .string("12:30")),
      ("99999999999999999999", .double(1e20)),
    ] as [(String, YAMLScalar.Value)]
  )
  func `resolves a plain scalar by the core schema`(text: String, value: YAMLScalar.Value) {
    #expect(YAMLScalar(text: text, isPlain: true).value == value)
  }

  @Test(arguments: ["true", "12", "", "null"])
  func `keeps a quoted scalar text`(text: String) {
    #expect(YAMLScalar(text: text, isPlain: false).value == .string(text))
  }
}
