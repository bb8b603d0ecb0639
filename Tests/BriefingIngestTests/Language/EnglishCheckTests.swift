import Testing

@testable import BriefingIngest

@Suite("EnglishCheck") struct EnglishCheckTests {
  private static let french = [
    "Le conseil du port a déclaré lundi qu'il ne savait pas encore laquelle des deux grues serait "
      + "fermée, et que les propriétaires seraient invités à donner une réponse avant la fin.",
    "Une porte-parole des propriétaires a dit que le conseil les avait interrogés et qu'il n'y "
      + "aurait pas de commentaire avant la semaine prochaine, selon les habitants de la ville.",
  ]

  private func check(_ text: String) -> EnglishCheck { EnglishCheck(BodyText.lines(of: text)) }

  @Test func `finds a large share in English`() throws {
    #expect(try #require(check(SampleText.body).share) > 0.25)
  }

  @Test(
    arguments: [
      "Der Rat der Stadt hat am Montag mitgeteilt, dass er noch nicht erfahren habe, welcher der beiden "
        + "Kräne geschlossen wird, und dass die Eigentümer bis Ende der Woche eine Antwort geben sollen, "
        + "in der alles steht, was man wissen muss, und die von allen gelesen werden kann.",
      "De raad van de haven heeft op maandag gezegd dat hij nog niet is ingelicht over welke van de twee "
        + "kranen dicht gaat, en dat de eigenaren voor het eind van de week om een antwoord is gevraagd, "
        + "in de hoop dat er dan meer over te zeggen is dan we nu weten.",
      "Le conseil du port a déclaré lundi qu'il ne savait pas encore laquelle des deux grues serait fermée, "
        + "et que les propriétaires seraient invités à donner une réponse avant la fin de la semaine, on "
        + "ne sait pas encore dans quelle langue.",
      "El consejo del puerto dijo el lunes que no se le había comunicado todavía cuál de las dos grúas se "
        + "iba a cerrar, y que se pediría a los dueños una respuesta antes del fin de la semana, sin que "
        + "nadie me diga más de lo que ya sabemos.",
      "Hamnrådet sade på måndagen att det ännu inte hade fått veta vilken av de två kranarna som skulle "
        + "stängas och att ägarna skulle ombes att ge ett svar före veckans slut, men att det inte var så "
        + "bråttom som man hade trott i början av året.",
      "Rada portu poinformowała w poniedziałek, że nie wie jeszcze, który z dwóch dźwigów zostanie zamknięty, "
        + "i że właściciele zostaną poproszeni o odpowiedź do końca tygodnia, a potem wszyscy się dowiedzą, "
        + "co dalej z portem i z ludźmi, którzy w nim pracują.",
      "Совет порта сообщил в понедельник, что ему ещё не известно, какой из двух кранов закроют.",
      "港口委员会星期一表示，尚未获知两台起重机中哪一台将被关闭，并将要求业主在周末之前作出答复。",
    ]
  )
  func `finds a small share in other languages`(text: String) throws {
    #expect(try #require(check(text).share) < EnglishCheck.threshold / 2)
  }

  @Test func `says nothing about a few words`() {
    #expect(check("Gol! Brasil 2, Argentina 1.").verdict == nil)
  }

  @Test(
    arguments: [
      "Der Rat der Stadt hat die Kräne mit sofortiger Wirkung geschlossen.",
      "El consejo del puerto cerró una de las grúas por la mañana.",
    ]
  )
  func `knows a short text by other frequent words`(text: String) {
    #expect(check(text).verdict == .other)
  }

  @Test(
    arguments: [
      "Rio de Janeiro mayor visits La Paz.", "Council closes crane at Port Ardent, owners silent",
      "Stocks fall; dollar up 2%",
    ]
  )
  func `says nothing of a short English text`(text: String) {
    #expect(check(text).verdict == nil)
  }

  @Test func `is not misled by an English summary`() {
    let text = ([SampleText.first] + Self.french).joined(separator: "\n\n")
    #expect(check(text).verdict == .other)
  }

  @Test func `finds the lines in another language`() {
    let text = ([SampleText.first, SampleText.second + " " + SampleText.first, Self.french[0]])
      .joined(separator: "\n\n")
    #expect(check(text).verdict == .english)
    #expect(check(text).foreignLines == [4])
  }

  @Test func `takes a list of names for no language`() {
    let names = (1...30).map { "Jane Doe\($0)" }.joined(separator: ", ")
    let text = [SampleText.first, SampleText.second, SampleText.first, names]
    #expect(check(text.joined(separator: "\n\n")).verdict == .english)
    #expect(check(text.joined(separator: "\n\n")).foreignLines.isEmpty)
  }
}
