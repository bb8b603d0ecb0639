/// The words of ``PersonalNameWords``, folded, parted by blanks.
///
/// Chosen by reading; the surnames that stand first are the frequent ones of Korea, China and
/// Vietnam in their usual spellings.
enum PersonalNameTable {
  /// Stand before a name and are no part of it, with the gender that they tell.
  static let honorifics: [(gender: Gender, words: String)] = [
    (
      .male,
      """
      mr mister sir lord herr monsieur senor don m king prince pope father brother
      """
    ),
    (
      .female,
      """
      mrs ms miss mme madam madame lady dame frau senora mlle queen princess sister
      """
    ),
    (
      .unknown,
      """
      dr prof professor rev reverend hon gen lt col maj capt sgt cpl adm cmdr brig gov sen rep pres
      president sec fr st sheikh sheik ayatollah imam judge justice captain general colonel major
      lieutenant sergeant admiral senator governor
      """
    ),
  ]

  /// Stand after a name and are no part of it.
  static let suffixes = """
    jr sr jnr snr md phd mp mep qc kc esq frs obe mbe cbe dbe kbe
    """

  /// Count the bearers of one name, and stand after it.
  static let numerals = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi"

  /// Begin a surname of several words, and may be left out.
  static let particles = """
    al el an as ash bin ibn ben bint abu abd da de del della der des di do dos du la las le los san
    santa st ten ter van vom von y zu
    """

  /// Surnames that stand before the given names.
  static let familyFirst = """
    kim park pak lee yi rhee ri choi choe jung jeong chung chong kang cho jo yoon yun jang chang lim
    im rim han oh o seo suh shin sin kwon hwang ahn an song hong moon roh ro no ban bae paek baek
    nam yang ko hyon hyun so paik thae jon pyon xi hu wen jiang deng mao zhou zhu li wang zhang chen
    liu zhao huang wu xu sun ma guo he gao lin luo zheng liang xie tang feng cao peng zeng xiao tian
    dong pan yuan cai jia wei xue ye yan du dai fan fang shi meng tan bo bai ai zhai mo lu hua qin
    qian cui hou shao tsai chiang lien ling sima ouyang nguyen tran le pham vo vu ngo dang bui ho
    duong phan truong
    """

  /// End a company's name, and may be left out.
  static let legal = """
    inc incorporated corp corporation co company plc ltd limited llc llp ag sa nv gmbh group
    holdings holding spa
    """

  /// May be skipped by an acronym.
  static let small = """
    and of the for in on at to a an de la du des del & und
    """

  /// Given names of one person; on each line every word may stand for every other.
  static let nicknames = """
    william will bill billy willie
    robert rob bob bobby
    richard rich rick dick ricky
    anthony tony antony
    james jim jimmy jamie
    john jon jack johnny
    thomas tom tommy
    michael mike mick micky
    david dave
    daniel dan danny
    edward ed eddie ted ned
    joseph joe
    charles charlie chuck
    christopher chris
    steven stephen steve
    timothy tim
    matthew matt
    andrew andy drew
    gregory greg
    kenneth ken
    ronald ron
    donald don
    lawrence larry laurence
    benjamin ben
    samuel sam
    nicholas nick nicolas
    alexander alex alec sandy
    frederick fred
    gerald jerry gerry
    jeffrey jeff geoffrey geoff
    patrick pat
    peter pete
    philip phil phillip
    raymond ray
    vincent vince
    walter walt
    leonard len leo
    albert al
    alan al allan allen
    elizabeth liz beth betty eliza
    katherine catherine kate kathy cathy katie
    margaret maggie meg peggy
    jennifer jen jenny
    deborah debbie
    susan sue
    judith judy
    barbara barb
    victoria vicky
    rebecca becky
    pamela pam
    mohamed mohammed muhammad mohammad
    """
}
