/// The words of ``ActorNouns``: nouns and verbs in their base forms, parted by blanks.
///
/// Chosen by reading; the letters of the gender that a noun tells stand beside its class.
enum ActorNounTable {
  /// The classes with their words.
  static let rows: [(kind: ActorNouns.Kind, gender: Gender, words: String)] = [
    (
      .title, .unknown,
      """
      academic accountant activist actor administrator admiral adviser advisor agent aide
      alderman ambassador analyst anchor anthropologist archaeologist archbishop architect
      archivist artist astronaut astronomer athlete attache attorney auditor author ayatollah
      banker barrister batsman billionaire biologist bishop blogger boss boxer brigadier
      broadcaster broker businessperson cadet cameraman campaigner candidate captain cardinal
      carpenter celebrity ceo cfo chair chairperson chancellor chaplain chef chemist chief
      choreographer cio cleric clerk climatologist coach cofounder colonel columnist comedian
      commandant commander commentator commissar commissioner commodore composer comptroller
      conductor congressmember constable consul consultant contender contractor controller coo
      coordinator coroner corporal correspondent councillor councilor counsel counsellor
      counselor cricketer critic cto curator cyclist dancer deacon dean defender delegate
      dentist deputy designer detective dictator diplomat director dissident doctor driver
      drummer ecologist economist editor electrician emir emissary engineer entertainer
      entrepreneur envoy epidemiologist essayist executive expert farmer fellow filmmaker
      financier firefighter fisherman footballer founder frontrunner general geologist
      goalkeeper golfer governor graduate guard guitarist head historian hopeful host imam
      incumbent industrialist inspector inventor investigator investor jockey journalist judge
      justice landlord lawmaker lawyer leader lecturer legislator librarian lieutenant linguist
      lobbyist magician magistrate magnate major manager marine marshal mathematician mayor
      mechanic mediator mep meteorologist midfielder millionaire minister model moderator mogul
      monarch monk mp mufti musician negotiator nominee notary novelist nurse oceanographer
      officer official oligarch ombudsman organiser organizer owner painter paramedic
      parliamentarian pastor patriarch performer pharmacist philanthropist philosopher
      photographer physician physicist pianist pilot pitcher player playwright poet politician
      pollster pope preacher premier presenter president principal producer professor proprietor
      prosecutor provost psychiatrist psychologist publisher quarterback rabbi rancher rapper
      receptionist rector registrar regulator reporter representative researcher reverend
      roughneck ruler runner sailor saint scholar scientist screenwriter sculptor secretary
      senator sergeant shareholder sheriff shrimper singer skipper sociologist soldier solicitor
      songwriter speaker specialist spokesperson star statesman statistician strategist striker
      student superintendent supremo surgeon swimmer teacher technician theologian toxicologist
      trader trainer treasurer trustee tutor tycoon undersecretary veterinarian vicar violinist
      virologist warden watchdog whip worker writer
      """
    ),
    (
      .title, .male,
      """
      alderman anchorman assemblyman baron businessman chairman clergyman congressman councilman
      count czar duke earl emperor father fireman foreman gunman king lord monsignor pharaoh
      policeman prince salesman serviceman shah sheik sheikh sir spokesman statesman sultan tsar
      weatherman
      """
    ),
    (
      .title, .female,
      """
      abbess actress assemblywoman ballerina baroness businesswoman chairwoman congresswoman
      councilwoman countess dame duchess empress headmistress heroine hostess lady nun
      policewoman princess queen servicewoman spokeswoman stateswoman waitress
      """
    ),
    (
      .person, .unknown,
      """
      adult ally appellant architect assassin attacker baby bomber bystander caller captive
      champion child citizen claimant client colleague constituent consumer convict counterpart
      critic customer defector defendant demonstrator detainee employee employer exile extremist
      eyewitness fighter friend fugitive genius guerrilla guest gunman hero hostage idol
      individual infant informant inmate insider insurgent interviewee interviewer kid killer
      laureate legend loser marcher mastermind member migrant militant motorist murderer
      national native neighbor neighbour newcomer opponent outsider partner passenger patient
      pedestrian pensioner person petitioner pioneer plaintiff predecessor prisoner protester
      protestor rebel refugee resident respondent rival scion source speaker staffer subscriber
      successor supporter survivor suspect teenager terrorist toddler tourist traveller user
      veteran victim visitor volunteer voter whistleblower winner witness youngster
      """
    ),
    (
      .person, .male,
      """
      bloke boy gentleman guy lad man playboy
      """
    ),
    (
      .person, .female,
      """
      girl lady schoolgirl socialite woman
      """
    ),
    (
      .kin, .unknown,
      """
      ancestor child cousin descendant fiancé grandchild grandparent heir orphan parent partner
      relative sibling spouse twin
      """
    ),
    (
      .kin, .male,
      """
      boyfriend brother dad father fiance grandfather grandson husband nephew son stepfather
      stepson uncle widower
      """
    ),
    (
      .kin, .female,
      """
      aunt daughter fiancee girlfriend granddaughter grandmother heiress mom mother mum niece
      sister stepdaughter stepmother widow wife
      """
    ),
    (
      .body, .unknown,
      """
      academy administration affiliate agency airforce airline alliance army assembly
      association authority automaker band bank battalion bloc board brand brigade broadcaster
      brokerage brotherhood bureau business cabinet campaign carmaker carrier cartel chain
      chamber channel charity choir church clinic club coalition coastguard college commission
      committee company confederation conglomerate congress consortium consulate consultancy
      contractor cooperative corporation corps council court daily delegation department
      developer directorate division driller embassy enterprise exchange faction faculty
      federation firm force foundation fund gallery gang giant government group guard hospital
      house inspectorate institute institution insurer judiciary junta label laboratory league
      legislature lender library mafia magazine maker manufacturer military militia ministry
      mission movement multinational museum navy network newspaper nonprofit office operator
      orchestra order organisation organization outlet panel paper parliament partnership party
      presidency producer publisher regime regiment regulator retailer school secretariat senate
      service side society squad startup station studio subcommittee subsidiary supermajor
      supermarket supplier syndicate tabloid team theater theatre thinktank treasury tribunal
      trust union university utility venture watchdog website weekly
      """
    ),
    (
      .place, .unknown,
      """
      state
      airport archipelago area avenue base bay beach borough bridge building camp canal capital
      castle cathedral cemetery channel city coast colony continent county desert district gulf
      hamlet harbor harbour island isthmus lake metropolis mosque mountain municipality
      neighborhood neighbourhood ocean palace park peninsula plant port prison province quarter
      reef refinery region reservoir river road sea settlement site square stadium station
      strait street suburb temple territory town valley venue village
      """
    ),
    (
      .state, .unknown,
      """
      country kingdom monarchy nation republic  superpower
      """
    ),
    (
      .crowd, .unknown,
      """
      authorities clergy community couple crew crowd delegation electorate elite family jury
      leadership management media military militia mob opposition people personnel police
      population press public staff troop workforce
      """
    ),
    (
      .record, .unknown,
      """
      act article bill book data document email figure filing footage indictment law lawsuit
      letter memo paper poll record release report resolution ruling source statement study
      survey tape transcript treaty video website
      """
    ),
    (
      .deed, .unknown,
      """
      accusation action aggression aid aim allegation ally ambassador ambition army arsenal
      assault assistance backing budget claim commitment concern cooperation credibility
      decision demand denial diplomat economy effort envoy force goal government help influence
      insistence intelligence intention interest intervention invasion involvement leader
      leadership military missile motive negotiator nuclear offensive offer plan pledge policy
      position program programme promise proposal reaction refusal relation request reserve
      response role sanction silence sovereignty spy stance strategy support threat troop view
      war warning weapon
      """
    ),
    (
      .bond, .unknown,
      """
      accord agreement alliance conflict contact cooperation deal dialogue diplomacy dispute
      friction link negotiation pact partnership relation relationship standoff summit talk
      tension tie trade treaty
      """
    ),
    (
      .act, .unknown,
      """
      accuse acknowledge admit agree annex announce argue attempt back believe buy call cease
      claim comply condemn confirm consider contend continue decide declare demand denounce deny
      deploy describe dismiss expel favor favour fear hope impose insist intervene invade launch
      lift maintain make negotiate offer oppose plan pledge prefer press promise protest provide
      pursue push recall recognise recognize refuse regard reject respond restore retaliate say
      seek sell send sever sign summon supply support suspend threaten try urge view violate vow
      want warn withdraw
      """
    ),
  ]
}
