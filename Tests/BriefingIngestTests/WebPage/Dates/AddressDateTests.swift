import Testing

@testable import BriefingIngest

@Suite("AddressDate") struct AddressDateTests {
  @Test(
    arguments: [
      ("https://a.example/2020/02/18/cranes", "2020-02-18"),
      ("https://a.example/2020/2/8/cranes.html", "2020-02-08"),
      ("https://a.example/2019/nov/19/cranes", "2019-11-19"),
      ("https://a.example/2020-11-26/cranes", "2020-11-26"),
      ("https://a.example/news/20200316/cranes?x=1", "2020-03-16"),
      ("https://a.example/202003171044893040-cranes", "2020-03-17"),
      ("https://a.example/cranes-of-2020-20200718.html", "2020-07-18"),
    ]
  )
  func `finds the day in an address`(address: String, expected: String) {
    #expect(AddressDate.date(in: address)?.value == expected)
  }

  @Test(
    arguments: [
      "https://a.example/2020/02/", "https://a.example/12345678/x",
      "https://a.example/2020/13/40/x",
      "https://20200316.example/", "https://a.example/2020/02/18/2020/02/19/",
      "https://a.example/x?d=2020-02-18", "",
    ]
  )
  func `gives none for other numbers`(address: String) {
    #expect(AddressDate.date(in: address) == nil)
  }
}
