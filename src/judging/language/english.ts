import type { Lexicon } from './lexicon.ts';

/** English: full rules. Also read beside every other language that is written in Latin letters, for quotations. */
export const english: Lexicon = {
  language: 'en',
  pronouns: 'his|her|their|its|a',
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases:
        // to resign
        'resigns|resigned|resign|resigning|has resigned|will resign|offers to resign|offered to resign|asked to resign|hands in ~ resignation|handed in ~ resignation|tenders ~ resignation|tendered ~ resignation|submits ~ resignation|submitted ~ resignation|sent in ~ resignation|put in ~ papers|hands in ~ notice|handed in ~ notice|hand in ~ notice|handing in ~ notice|gave notice|gives notice|gave ~ notice|given notice|given ~ notice|handed in ~ badge|handed back ~ badge|hands back ~ badge|' +
        // to step down
        'steps down|stepped down|step down|stepping down|will step down|steps aside|stepped aside|stepping aside|step aside|steps away|stepped away|stepping away|step away|steps back|stepped back|stepping back|bows out|bowed out|bowing out|stands down|stood down|standing down|relinquishes|relinquished|gave up ~ post|gives up ~ post|give up ~ post|hands in ~ badge|gave up ~ role|gives up ~ role|gave up ~ job|vacates|vacated|retires|retired|retiring|will retire|is to retire|ends ~ tenure|ended ~ tenure|no longer leads|no longer heads|no longer runs|no longer works|no longer with|no longer at|is no longer|was no longer|' +
        // to leave
        'quits|quit|quitting|has quit|will quit|leaves|left|leave|leaving|has left|had left|will leave|departs|departed|depart|departing|will depart|exits|exited|exiting|exit|walks out|walked out|walk out|walking out|walked away|walks away|walking away|has walked|' +
        'decided to leave|decided to quit|decided to resign|chose to leave|chooses to leave|is to leave|is leaving|are leaving|was leaving|were leaving|plans to leave|plans to quit|set to leave|about to leave|due to leave|decided to step down|plans to step down|agreed to leave|is out|are out|was out|has gone|have gone|had gone|had already gone|are gone|is gone|gone|goes too|parts ways|parted ways|parting ways|part ways|severs ties|severed ties|cuts ties|cut ties|' +
        'jumps ship|jumped ship|jump ship|defects|defected|sets out on ~ own|strikes out on ~ own|struck out on ~ own|striking out on ~ own|called time|calls time|calling time|moved on|moves on|moving on|calls it quits|called it quits|calls it a day|called it a day|is done|would retire|would leave|would step down|would resign|would depart|packs up|packed up|packs ~ bags|packed ~ bags|cleared ~ desk|clears ~ desk|hangs up ~ boots|bails|bailed|drops out|dropped out|checks out|turned ~ back|turns ~ back|' +
        'on ~ way out|on the way out|heads for the exit|headed for the exit|heads for the door|heading for the exit|heading out|out the door|out of the door|last day|last working day|final day|final working day|finished up|wraps up|wrapped up|will not return|would not return|not coming back|did not return|never returned|' +
        // to be made to leave
        'was fired|was dismissed|is ousted|was ousted|ousted|has been ousted|was let go|been let go|is let go|was sacked|sacked|is pushed out|was pushed out|pushed out|been pushed out|forced out|was forced out|edged out|was edged out|shown the door|was removed|has been removed|is removed|removed as|removed from|was laid off|lost ~ job|loses ~ job|was replaced|is replaced|made redundant|been made redundant|is made redundant|was made redundant|last time i badged|he s out|she s out|i m out|they re out|won t be back|will not be back|not be coming back',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'announces ~ resignation|announced ~ resignation|announces resignation|announced resignation|confirms ~ resignation|confirmed ~ resignation|announces ~ departure|announced ~ departure|announced ~ departures|announces departure|announced departures|announced a sudden departure|confirms ~ departure|confirmed ~ departure|announces ~ exit|announced ~ exit|confirms ~ exit|confirmed ~ exit|announced ~ leaving|announced that he is leaving|announced that she is leaving|announced that they are leaving|confirmed that he is leaving|confirmed that she is leaving|says he is leaving|says she is leaving|said he is leaving|said she is leaving|said he was leaving|said she was leaving|makes it official|made it official|signs off|signed off|bids farewell to|bade farewell to|says goodbye to|said goodbye to|sent a goodbye|sent colleagues a goodbye|wrote a goodbye|posted a goodbye|goodbye mail|goodbye note|farewell mail|farewell email',
    },
    {
      action: 'departed',
      subject: 'before',
      weak: 'infinitive',
      phrases:
        'to leave|to quit|to resign|to depart|to exit|to step down|to step aside|to step back|to retire|to part ways|to go|to move on|to bow out|to walk away',
    },
    {
      action: 'departed',
      subject: 'before',
      weak: 'after-departure',
      phrases:
        'followed|follow|follows|go too|goes too|went too|going too|went the same day|going the same day|me too|did the same|followed suit|also out|as well|is next|too',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'loses|lost|lose|losing|loss of|loss of key|farewell to|goodbye to|parts with|parted with|ousts|fires|dismisses|sheds|lets go|lets go of|let go of|sacks|removes|removed|dismissed|fired|pushes out|forces out|replaces its|waves goodbye to|vacated by|left vacant by|left open by|left by|exit for|curtain falls on|end of the road for',
    },
    { action: 'departed', subject: 'either', phrases: 'bids adieu to|bid adieu to|bidding adieu to|bade adieu to' },
    {
      action: 'departed',
      subject: 'noun',
      phrases:
        'departure|departures|exit|resignation|resignations|leaving|exodus|ouster|walkout|exits|retirement|dismissal|removal|goodbye|farewell|last day|sudden departure|abrupt exit|going',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'joins|joined|joining|join|has joined|have joined|is joining|are joining|will join|is to join|agreed to join|decided to join|leaves to join|left to join|set to join|about to join|due to join|moves to|moved to|moving to|goes to|went to|go to|gone to|is going to|are going to|goes over to|went over to|crosses over to|crossed over to|crosses to|heads to|heading to|headed to|heads for|bound for|off to|is off to|on ~ way to|lands at|landed at|has landed at|signs on|signed on|signs with|signed with|has signed with|switches to|switched to|switched sides|jumps to|jumped to|defects to|defected to|moves over to|moved over to|moves from|moved from|moves across to|is now at|is now with|now with|now works|now at|next stop|next stop is|next up|now works for|now works at|turns up at|turned up at|resurfaces at|resurfaced at|surfaces at|surfaced at|ends up at|ended up at|takes a job|took a job|takes a post|took a post|took a position|takes a position|accepts a post|accepted a post|accepted a position|accepts an offer from|accepted an offer from|starts at|started at|starts work at|has started at|begins at|began at|starts in|arrives at|arrived at|comes to|came to|finds a new home at|found a new home at|found a home at|is working at|is working for|works for|takes up a post|took up a post|took up work|new employer|current employer|teaches at|teaching at|teams up with|employed by|enters|checks in at|reports for work at|' +
        'was hired by|is hired by|been hired by|hired by|was poached by|been poached by|poached by|is poached by|was recruited by|recruited by|snapped up by|lured by|lured away by|lured to|taken on by|picked up by|signed by|' +
        'came over to|came over from|comes over from',
    },
    {
      action: 'joined',
      subject: 'before',
      back: true,
      phrases:
        'returns to|returned to|return to|returning to|to return to|will return to|goes back to|going back to|went back to|go back to|back at|back to|is back at|back with|heads back to|heading back to|on ~ way back to|re joins|rejoins|rejoined|comes home to|goes home to|came back to|comes back to|is lured back|was lured back|lured back to|is coming back to|coming back to|heading home to',
    },
    {
      action: 'joined',
      subject: 'noun',
      phrases: 'move to|jump to|switch to|transfer to|defection to',
    },
    { action: 'joined', subject: 'noun', back: true, phrases: 'return to' },
    {
      action: 'joined',
      subject: 'after',
      phrases:
        'hires|hired|hire|hiring|has hired|rehires|rehired|poaches|poached|poach|poaching|has poached|recruits|recruited|has recruited|snatches|snatched|lures|lured|lures back|lured back|lures away|lured away|snaps up|snapped up|welcomes|welcomed|welcoming|brings in|brought in|brings back|brought back|takes on|took on|signs up|nabs|nabbed|lands|landed|bags|adds|the hire of|the hiring of|hire of|hiring of|the arrival of|arrival of|scoops up|wins over|wins back|won back|picks up|signs|signed|enlists|enlisted|onboards|secures|attracts|attracted|picked up|grabs|grabbed|introduces|introduced|unveils|unveiled|presents|presented|plucks|plucked|newest hire|new hire|latest hire|latest arrival is|latest recruit',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'takes over|took over|take over|taking over|has taken over|have taken over|will take over|is to take over|to take over|takes charge|took charge|taking charge|take charge|has taken charge|to take charge|takes control|took control|assumes control|takes the helm|took the helm|take the helm|takes the reins|took the reins|takes the lead|took the lead|takes command|took command|takes on the role|took on the role|takes the role|took the role|takes the job|takes the post|takes the chair|takes the title|takes ~ place|took ~ place|takes ~ seat|steps into ~ shoes|fills ~ shoes|will lead|is to lead|would lead|now leads|will head|is to head|now heads|will run|is to run|now runs|will manage|will oversee|looks after|will look after|will take charge of|now manages|will oversee|to oversee|now oversees|will direct|will chair|is to chair|will be in charge|put in charge|is put in charge|was put in charge|been put in charge|has put in charge|placed in charge|is placed in charge|was placed in charge|given charge|is given charge|was given charge|' +
        'confirmed as|announced as|introduced as|unveiled as|is covering for|covers for|is filling in for|is promoted|was promoted|been promoted|promoted to|is named|was named|has been named|been named|named as|named new|is appointed|was appointed|has been appointed|been appointed|appointed as|is made|was made|been made|made head|made chief|as ~ deputy|will follow him as|will follow her as|will follow them as|follows him as|follows her as|hired to lead|hired to run|hired to head|is elected|was elected|elected|is elevated|was elevated|elevated to|moves up to|moves up|rises to|rose to|ascends to|steps up|steps up as|steps up to|stepped up as|steps in as|stepped in as|steps into|stepped into|installed as|moved into|fills the post|fills the role|filled the post|fills in|stands in|stepped in|is the new|is new|as the new|is acting|as acting|as interim|named interim|acting head|acting lead|gets the job|gets the role|gets the top job|gets the nod|got the job|lands the role|landed the job|wins the post|has the title|takes ~ chair|picked as|picked to|chosen as|chosen to|tapped as|tapped to|selected as|tipped to|' +
        'succeeds|succeeded|will succeed|to succeed|replaces|replaced|will replace|to replace|inherits|inherited|to serve as|will serve as|heads up|heading up|double as|doubles as|adds the title',
    },
    {
      action: 'appointed',
      subject: 'before',
      weak: 'with-office',
      phrases:
        'gets|got|becomes|became|become|will become|to become|has become|takes on|took on|steps in|interim|assumes|assumed|to take on|serves as|served as|takes up|named|is now|are now|in the post of|to be',
    },
    {
      action: 'appointed',
      subject: 'before',
      weak: 'infinitive',
      phrases:
        'to head|to lead|to run|to chair|to oversee|to become|to succeed|to replace|to take over|to steer|to direct',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'appoints|has appointed|names|has named|taps|tapped|promotes|installs|elevates|elevated|picks|picked|assigns|appointment of|promotion of|hands the reins to|handed the reins to|gives the reins to|gave the reins to|puts in charge|put under|role goes to|post goes to|job goes to|title goes to|role went to|post went to|job went to|goes to|reins to|baton to|torch to|succeeded by|replaced by|taken over by|taken on by|filled by|occupied by|chosen|chooses|selects|selected|appointing|naming|entrusts|entrusted|taken by|hands control to|gives the job to|gave the job to|turned to|turns to|duties pass to|duties go to|duties passed to|duties to|hands over to|handed over to|places|successor is|successor will be|his successor|her successor|their successor|new boss of|new head is|new leader is',
    },
    {
      action: 'appointed',
      subject: 'after',
      weak: 'of-ours',
      separable:
        'hands to|handed to|hand to|handing to|gives to|gave to|give to|giving to|entrusted to|entrusts to|puts under|put under|putting under|places under|placed under|moved under|moves under',
    },
    { action: 'appointed', subject: 'after', weak: 'with-office', phrases: 'makes|made' },
    { action: 'appointed', subject: 'either', phrases: 'appointed|named|promoted|installed' },
    {
      action: 'departed',
      subject: 'label',
      phrases: 'gone|out|left|leavers|departed|exits|departures|leaving',
    },
    {
      action: 'joined',
      subject: 'label',
      home: true,
      phrases: 'came|in|arrived|arrivals|joined|joiners|hired|hires',
    },
    {
      action: 'appointed',
      subject: 'after',
      weak: 'with-unit',
      phrases:
        'led by|led directly by|led in person by|reports to|reporting to|reports directly to|reporting directly to|report directly to|direct control of|headed by|chaired by|run by|under|under the lead of|overseen by|directed by|consisting of|made up of|comprising|composed of|comprises|members are|members include|members being|includes|made of|bringing together|directly under|coordinated by|report to|direct leadership of|leadership of|managed by|supervised by',
    },
    {
      action: 'appointed',
      subject: 'before',
      weak: 'with-unit',
      phrases:
        'lead it|leads it|leads|lead|heads|head it|chairs|oversees|runs|to lead|to head|to run|to chair|to coordinate|coordinate|coordinates|as head|as chief|as members|members|as member|in the lead|at its head|at the head|are members|is secretary general|in command|takes a seat|sits on|sit on|will sit on|governs',
    },
    { action: 'appointed', subject: 'after', weak: 'beside-unit', phrases: 'with' },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'moving to an adviser|moves to an adviser|moved to an adviser|turns adviser|becomes adviser|becomes advisor|becomes an adviser|becomes an advisor|become an adviser|to an adviser|to an advisor|to an advisory|adviser role|advisory role|stays only as adviser|is kept on as adviser|asked to build|asked to run|asked to lead|moved to chief|is reassigned|was reassigned|been reassigned|reassigned|reassigned to|taken off|been taken off|was taken off|moved off|transfers to|transferred to|transfers from|transferred from|is transferred|was transferred|been transferred|moves internally|moved internally|stripped of|relieved of|shifts to|shifted to|is moved to|was moved to|are moved to|demoted|has been moved|been moved|changes jobs inside|moves across|moved across|now belong to|now belongs to|gives up day to day charge|gives up ~ title|sidelined|is sidelined|was sidelined|moved sideways|moves sideways|rotated to|is rotated',
    },
    { action: 'reassigned', subject: 'after', phrases: 'reassigns|transfers|demotes|sidelines|moves' },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'turns down|turned down|stays|stays on|staying on|remains|remain|will remain|to remain|will stay|is staying|are staying|stays put|staying put|stay put|stays at the helm|stays in charge|stays at|stays as|stays with|continues to lead|continue to lead|continuing to lead|keeps leading|will keep leading|keep leading|continues as|continues to head|continues to run|continues to oversee|continues in ~ role|will continue to|will continue as|carries on|carries on as|retains|keeps ~ post|keeps ~ role|keeps ~ job|keeps ~ seat|keeps ~ title|keeps ~ chair|keeps the lead|keeps the chair|keep the chair|keeps running|remains in charge|remains at the helm|at ~ post|here to stay|going nowhere|not going anywhere|isn t going anywhere|holds on to|is back at ~ desk|' +
        'turns down|turned down|turning down|declines an offer|declined an offer|rejects an offer|rejected an offer|rebuffs|rebuffed|spurns|spurned|snubs|snubbed|' +
        'decided to stay|decides to stay|agreed to stay|agrees to stay|chose to stay|chooses to stay|opts to stay|persuaded to stay|convinced to stay|talked into staying|stays after all|staying after all|will stay after all',
    },
    {
      action: 'stays',
      subject: 'before',
      reversed: true,
      phrases:
        'withdraws ~ resignation|withdrew ~ resignation|withdrawn ~ resignation|takes back ~ resignation|took back ~ resignation|rescinds ~ resignation|rescinded ~ resignation|reverses ~ decision|reversed ~ decision|changes ~ mind|changed ~ mind|stays after all|staying after all|will stay after all|has a change of heart|had a change of heart|torn up ~ resignation|tore up ~ resignation',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'to found|set up the firm|set up the company|set up the start up|set up the startup|sets up the firm|sets up the company|has ~ own lab|has ~ own company|has ~ own start up|has ~ own startup|has ~ own firm|runs ~ own company|runs ~ own lab|registers start up|registers startup|registered start up|registers|founded|founds|has founded|co founded|co founds|has co founded|cofounded|incorporates|incorporated|registers a company|registered a company|put ~ name to|starts a company|started a company|start a company|starting a company|starts a new|started a new|start a new|starting a new|started|launches a startup|launched a startup|launch a startup|launches a start up|launched a start up|launches a new|launched a new|launches ~ own|launched ~ own|launch ~ own|starts up|own company|own startup|own start up|own lab|own firm|own venture|own business|own outfit|new startup|new start up|new company|new venture|new ai lab|new lab|new ai company|building a company|builds a new|is building a new|sets up ~ own|set up ~ own|setting up ~ own|sets up a company|set up a company|announces a company|unveils ~|unveiled ~|start ~ own|found a|found ~|set up on ~ own|sets up on ~ own|going solo|goes solo|going it alone|goes it alone|went it alone|strikes out|venture of ~ own|company of ~ own|lab of ~ own|firm of ~ own|start up of ~ own|startup of ~ own|is co founder|is the founder of|comes out of stealth|emerges from stealth|goes to found|left to found|to start his own|to start her own|to start their own|start his own|start her own|starting his own|starting her own',
    },
    {
      action: 'founded',
      subject: 'before',
      weak: 'with-company',
      phrases: 'launches|launched|has launched|incorporates|incorporated',
    },
    {
      action: 'founded',
      subject: 'after',
      phrases:
        'co founder is|co founders are|founded by|co founded by|cofounded by|set up by|created by|launched by|established by|built by',
      separable: 'started by|founded by|launched by',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      separable: 'posted goodbyes|posted goodbye|wrote goodbye|posted farewell|posted farewells|wrote farewell',
      phrases:
        'today is ~ last day|today was ~ last day|today is my last day|today was my last day|posted a farewell|posts a farewell|posted farewells|posted goodbyes|posts goodbye|posted goodbye|said goodbye|says goodbye|said farewell|says farewell|bid farewell|bids farewell|bade farewell|bidding farewell|farewell message|farewell post|farewell note|posted public goodbyes|wrote a farewell|shared a farewell|paid tribute|pays tribute|last post from|took to weibo to thank|thanked colleagues',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'denies|denied|denying|refutes|refuted|rebuts|rebutted|dismissed rumours|dismissed rumors|dismissed online talk|dismissed online rumours|dismissed online rumors|dismissed online speculation|dismissed the talk|dismisses online talk|dismisses online rumours|dismisses rumours|dismisses rumors|dismissed reports|dismissed talk|dismisses talk|dismissed speculation|dismisses speculation|dismissed claims|rejects reports|rejected reports|rejects talk|rejected talk|rejects rumours|rejects rumors|rejects rumor|rejects rumour|rejected rumours|quashes|quashed|quash talk|to quash|swats down|swatted down|shoots down|shot down|knocks down|knocked down|scotches|scotched|brushes off|brushed off|laughs off|laughed off|plays down|played down|called the rumour false|calls the report false|says reports are false|says the report is false|disputes|disputed',
    },
    {
      action: 'statement',
      subject: 'after',
      phrases: 'essay by|remarks by|post by|letter by|interview with|article by|thoughts of|speech by|essay of',
    },
    {
      action: 'statement',
      subject: 'before',
      phrases:
        'argues that|said that|says that|believes|thinks|wrote that|warns that|predicts that|wrote|writes|says|said|posted|posts|tweeted|tells|told|remarks|remarked|argues|argued|reflects|reflected|explains|explained|answered|responded|commented|replied|spoke|praised|warned|invites|invited|sketches|outlines|outlined|lays out|laid out|charts|describes|calls for|proposes|discusses|publishes|published|pens|penned|essay|long post|breaks silence|broke silence|breaks his silence|speaks out|opens up|reveals|predicts|backs|shares|shared',
    },
  ],
  cues: {
    negation:
      'not|never|no|n t|t|denies|denied|deny|denying|refuted|refutes|without|neither|nor|no plans|has no plans|rejects|rejected|dismissed|false|untrue|refuses|refused|declined|declines|isn|wasn|hasn|hadn|won|doesn|didn|don|aren',
    nobody: 'neither|nobody|no one|none|neither of them|none of them|nor',
    instruction:
      'ignore previous instructions|ignore all previous instructions|ignore the previous instructions|ignore all prior instructions|ignore prior instructions|ignore your instructions|ignore all instructions|ignore the above|disregard previous instructions|disregard all previous instructions|disregard your instructions|disregard the above|forget your instructions|forget previous instructions|forget all previous instructions|your json',
    doubt:
      'could|may|might|would|whether|possibly|perhaps|considering|considers|mulls|mulling|weighs|weighing|likely|unlikely|expected|planned|fears|feared|threatens|threatened|risk of|what if|who will|wonder|wonders|speculate|almost',
    talk: 'talk|rumour*|rumor*|speculation|report|reports|claim|claims|gossip|chatter|whispers|story|stories|suggestion|suggestions',
    conditional: 'if|unless|were to|should|in case',
    rumour:
      'rumour*|rumor*|unconfirmed|unverified|speculat*|allegedly|said to|gossip|whisper*|hearsay|supposedly|purported*|not confirmed|claims circulating|chatter',
    'own-word':
      'announces|announced|announcing|announce|announcement|wrote that|posted that|tweeted that|wrote|writes|posted|post|posts|tweet|tweeted|tweets|tweeting|on x|himself|herself|themselves|said he|said she|says he|says she|said they|message|farewell|said that he|signed off|declared|revealed|statement|confirmed|confirms|profile|bio|goodbye|bye|linkedin|weibo|said on|says on|told|shared',
    official:
      'internal notice|internal announcement|internal memo|internal document|internal message|internal directory|notice to staff|company said|company says|company representative|representative for|representative of|start up said|startup said|firm said|lab said|company confirmed|company announced|spokesperson|spokesman|spokeswoman|letter|memo|internal email|internal e mail|e mail|official*|wrote to staff|told staff|told employees|accepted|approved|accepts|approves|statement',
    hearsay:
      'reported|reportedly|reports|report|according to|sources|source|people familiar|people with knowledge|insiders|learned|understood to|is said|are said',
    anonymous:
      'people familiar|person familiar|people with knowledge|people with direct knowledge|person with knowledge|person with direct knowledge|people briefed|person briefed|people close to|person close to|people who|someone who|somebody who|sources|source|insider|insiders|two people|three people|four people|five people|several people|multiple people|other people|the person|two former colleagues|persons familiar',
    unverified:
      'unconfirmed|unverified|could not verify|couldn t verify|cannot verify|can t verify|unable to verify|could not confirm|couldn t confirm|cannot confirm|can t confirm|unable to confirm|not confirmed|not been confirmed|no confirmation|nobody has confirmed|no source|no sources|nothing public|with salt|of salt|a pinch of|treat as gossip|under gossip|rumour mill|rumor mill|anyone else hearing|anyone heard|hearing that|if true|if it is true|if this is true|if that is true|may be nonsense|dyor|treat with caution|take with caution',
    confirm:
      'confirmed|confirms|confirming|confirm|acknowledged|acknowledges|thanked|thanks|wished|wishes|welcomed|welcomes|made it official',
    company:
      'company|firm|start up|startup|spokesperson|spokesman|spokeswoman|representative|group|lab|employer|maker|unit|management',
    'in-private':
      'told colleagues|told managers|told friends|told his team|told her team|told their team|told his colleagues|told her colleagues|told coworkers|told his group|told her group|told investors|told his boss|told her boss|told superiors',
    accept: 'accepts|accepted|accept|approves|approved|approve|accepting|approval of|acceptance of',
    inert:
      'dismisses claims|dismisses talk|dismisses reports|dismisses rumours|dismisses rumors|dismisses speculation|dismisses as untrue|dismisses as false|dismisses as rumour|dismisses as groundless|dismisses the claims|dismisses the reports|dismisses the rumours|dismisses online claims|dismisses a report|dismissed claims|dismissed talk|dismissed reports|dismissed rumours|dismissed rumors|dismissed speculation|dismissed as untrue|dismissed as false|dismissed as rumour|dismissed as groundless|dismissed the claims|dismissed the reports|dismissed the rumours|dismissed online claims|dismissed a report|dismissing claims|dismissing talk|dismissing reports|dismissing rumours|dismissing rumors|dismissing speculation|dismissing as untrue|dismissing as false|dismissing as rumour|dismissing as groundless|dismissing the claims|dismissing the reports|dismissing the rumours|dismissing online claims|dismissing a report|be retired|been retired|being retired|leaving wasn|leaving was not|leaving had not|leaving hadn|leaving isn|departure was not|departure wasn|exit was not|exit wasn|left open|left the future|left unanswered|left behind|left in limbo|left with|left out|left investors|left observers|leaves open|leaves a|leaves an|leaves it|leaves the future|leaving a|leaving the future|leaving observers|leaving questions|left a|left an|leave a|has left a|that is left|what is left|leaves questions|leaving behind|left no|leaves no|leaving no|exit strategy|exit interview|left to|left hanging|lost ground|lost value|lost more|lost over|lost about|loses ground|lost market|sick leave|parental leave|maternity leave|paternity leave|on leave|open source|as follows|follow up|followed by analysts|left many|leaves the door|leaves the question|join forces|joined forces|joins forces|as well as|becomes clear|became clear|become clear|becomes the first|became the first|became the most|becomes available|became known|start up scene|joined the company as|goes to show|left their mark|leave their mark|resigned to the fact|took over the market|left school|left university|left early|left on|gone viral|gone public|is gone from|has gone live|has gone on|have gone on|gone from|was out on|moved on to|moves on to|on his way to becoming|let go of the wheel|left over|left side|left hand|left wing|left off|left unsaid|left undone|left untouched|left room|leaves room|left the door|left traces|left its mark|goes to the heart|goes to waste|in charge of pricing|startup world|startup scene|start up costs|signs of|signs that|takes on openai|takes on google|takes on chatgpt|takes on gpt|takes on deepseek|takes on rivals|takes over from|moves to cut|moves to open|moves to close|moved to cut|goes to market|came to light|comes to light|comes to terms|came to be|come to be|back to open|back to basics|back to work|back to school|back to the|enters the|enters beta|enters a|lands in the|adds support|adds a|adds up|adds to|signs a deal|signs deal|lands on|presents its|presents the|presents a|unveils the|unveils a new|unveils new|introduces a|introduces new|introduces the|become available|become a|becomes a|became a|become the|becomes part|left on the',
    'give-up': 'gives up|gave up|give up|hands over|handed over|cedes|ceded|drops|dropped|passes on|passed on',
    pronoun: 'he|she|his|her|him',
    subordinate: 'after|following|amid|amidst|since|despite|before|when|while|because',
    governor:
      'to|by|with|under|before|against|like|for|of|from|than|about|including|without|unlike|praised|replacing|behind|told|on|thanks|thanked|between|via',
    companion:
      'along with|alongside|together with|with him|with her|with them|followed by|as did|as have|as well as|so did|so have|joined by|accompanied by|and with him|and with her|among them|including|such as|like|following him|following her|namely',
    say: 'said that|says that|commented that|noted that|argues that|believes|thinks|suggested that|hinted that|wrote that|knows|know|replied that|says|said|commented|suggested|hinted|replied|wrote',
    and: 'and|plus|both',
    role: 'adviser|advisor|head|heads|lead|leader|leaders|chief|director|president|vice president|vp|cto|ceo|cfo|chairman|chairwoman|chair|scientist|researcher|researchers|engineer|engineers|architect|manager|contributor|contributors|intern|founder|co founder|cofounder|executive|executives|dean|technologist|boss|veteran|member|members|officer|star|technical lead|tech lead|technical leader|tech leader|technical director|technical head|technical architect|lead researcher|staff research scientist|research scientist|senior researcher|core contributor|post training|pre training|algorithm engineer|chief scientist|chief ai architect|chief people officer|chief talent officer|staff|expert|specialist|face|public face|genius|prodigy|brain|supremo|maker|makers|creator|creators|figures|figure|group cto|research lead|deputy|co lead|number two|co author|first author|author|authors|principal|fellow|professor|secretary general|team lead|team leader|team head|point man|founding member|alumnus|alum|colleague|data lead|lab head|unit head|division head|group head|department head|general manager|managing director|brains|architects|co founders|founders|godfather|father|mother|guru|talent|talents|executive director|scientists|engineer in chief|second in command|lieutenant|right hand',
    former: 'former|formerly|ex|once|previously|previous|past|ex head|erstwhile|then',
    possessive: 's|his|her|their',
    destination:
      'to|for|at|joins|joined|join|joining|towards|into|by|moved to|moves to|goes to|went to|poached by|hired by',
    'own-company':
      'the firm|own company|own startup|own start up|start up|startup|a company|new venture|entrepreneur|his own|her own|a new company|found a|start a business|start a company',
    unit: 'business group|business unit|task force|committee|division|department|institute|research institute|laboratory|lab|hub|group|unit|team|center|centre|council|foundry|academy|office',
    form: 'forms|formed|forming|formation of|sets up|set up|setting up|establishes|established|establish|establishing|creates|created|create|creating|creation of|launches|launched|merges|merged|merging|merger of|folds|folded|folding|consolidates|consolidated|consolidating|brings together|brought together|bundles|bundled|unites|united|newly formed|become one|becomes one|became one|become a single|becomes a single|new division|new ai division|new ai unit|new ai group|new ai business group|new ai business|new ai department|new business group|new business unit|new unit|new department|new committee|new council|new centre|new center|new laboratory|new lab|new institute|one division|single division|one unit|one entity|into one|raised from|raised to|elevated to|upgraded|upgrades|upgrading|spins up|spun up|spins off|puts together|assembles|assembled|gets a|gets an|built it|splits off',
    reorganise:
      'merges|merged|merging|folds|folded into|folding|moved under|moves under|put under|lays off|laid off|layoffs|layoff|cuts|job cuts|downsiz*|splits|split in|divides|dividing|divided|separates|separating|regroup*|fuses|fused|combines|combined|reorganis*|reorganiz*|restructur*|overhaul*|shake up|shakeup|shakes up|shaken up|reshuffl*|realign*|reshap*|split into|splits into|split the|splitting|dismantl*|break up|broken up|breaks up|carved|horizontal*|revamp*|re org|reorg|moves the team|moved the team|disband*|dissolv*|organisational change*|organizational change*|organisation change|leadership change*|new leadership|redrawn|redraws|leadership set up|leadership overhaul|change of leadership|management change*|take apart',
    letter:
      'letter|memo|internal e mail|internal email|internal mail|internal message|note to staff|email to staff|e mail to staff|internal letter|open letter|all staff letter',
    meeting:
      'all hands|town hall|emergency meeting|staff meeting|crisis meeting|internal meeting|emergency session|meeting with staff|meeting with employees|emergency all hands',
    staff:
      'staff|staffers|staffer|employees|employee|workers|signatories|engineers at|researchers at|team members|anonymous employee|insiders',
    voice:
      'petition|petitions|petitioned|sign a letter|signed a letter|signed an open letter|open letter|urge|urges|urged|demand|demands|demanded|protest|protests|protested|criticise|criticises|criticised|criticize|criticizes|criticized|speak out|speaks out|spoke out|push back|pushed back|ask eddie|ask the chief|ask the ceo|asks the ceo|call on|calls on|called on|plead|pleads|pleaded|post sparks|post stirs|hits out|hit out',
    share: 'shares|share|stock|stocks|adr|adrs|share price',
    fall: 'fall|falls|fell|drop|drops|dropped|slide|slides|slid|sink|sinks|sank|tumble|tumbles|tumbled|plunge|plunges|plunged|slump|slumps|slumped|decline|declined|down|lost|dip|dipped|wiped|rise|rises|rose|gain|gains|gained|rally|rallied|jump|jumps|jumped|surge|surged|rout|wavered|underperforming|retreat*',
    'open-source': 'open source|open sourced|open weight|open weights|open sourcing|openness|open models|open model',
    closing:
      'proprietary|closed|paid|away from|pivot|pivots|shift|shifts|turn|turns|abandon*|moves back|giving up|give up|retreat*|monetis*|monetiz*|locked|stop|stops|goes back on|went back on|reverses|reversed|promises|promised|pledges|pledged|in writing',
    course:
      'revenue|commitment|committed|remain open|stay open|stays open|uphold*|future of|strategy|policy|risk|risks|ideal|ideals|commercial|whether|can pay',
    worry:
      'worr*|fears|feared|concern*|doubted|doubts|raised questions|raises questions|risk|risks|talk of|speculation|would|could',
    uphold:
      'uphold*|remain open|remains open|stay open|stays open|keep open|keeps open|stick to|sticks to|stuck to|recommit*|will continue to|committed to open|commitment to open',
    sue: 'sues|sue|taken to court|takes to court|court case|trade secrets|arbitration|lawsuit|sues|sued|suing|non compete|noncompete|litigation|legal action',
    invite:
      'invites|invited|invite|inviting|invitation|courts|courting|woos|wooing|woo|openly recruits|recruits|recruit|recruiting|poach|poaching|open arms|come and join|reaches out|reached out|beckons',
    fund: 'raises|raised|raise|raising|funding|financing|valuation|valued|investors|investor|backs|backed|backing|round|seed round|invests|invested|invest|stake|puts|closes its round|worth|million|billion',
    seeking:
      'is raising|are raising|seeks|seeking|in talks|aiming at|aims at|aims to raise|aiming to raise|plans to raise|planning to raise|looks to raise|looking to raise|hopes to raise|wants to raise|expected valuation|in sight|eyes|eyeing|courting investors|talking to investors|talks with investors',
    team: 'team|project|lab|division|unit|models|model family|ai|department|core team|researchers|engineers|makers',
    'leave-noun':
      'departure|departures|exit|exits|resignation|resignations|exodus|talent drain|brain drain|talent crisis|talent loss|turmoil|upheaval|staff upheaval|personnel upheaval|personnel change*|personnel shock|leaving|shake up|shakeup|leadership crisis|leadership change*|leadership vacuum|talent exodus|talent war|walkout|stepping down|farewell|void|without its|loss of talent|poaching',
    ai: 'model|training run*|frontier model*|ai|artificial intelligence|llm|llms|large model|large models|foundation model|foundation models|language model|language models|models',
    product:
      'releases|released|release|launches|launched|launch|benchmark*|pricing|price|prices|price cut*|api|version|beats|outperform*|leaderboard|parameters|context window|download*|checkpoint*|demo|paper|papers|arxiv|award|awards|conference|earnings|quarter|quarterly|chatbot|assistant app|rollout|rolls out|rolled out|open sources|open sourced|tokens|inference|hugging face|integration|tutorial|guide|how to|install|fine tun*|gpu|gpus|chip|chips|users|monthly active|job|jobs|vacanc*|internship*|workshop|keynote|customers|beta|preview|github|repo|weights for',
    analysis:
      'analysis|analysts|analyst|opinion|why|what it means|lesson|lessons|dilemma|crisis|debate|argues|warn|warns|warned|expects|the piece|the essay|author|question|questions|ideals|reality|trend|risk|risks|fits a|turning point|implications|raises questions|suggests|signals|challenge|challenges|deep|behind|means|whether|the text|strategic|bigger|wider|perhaps|conflict|may|could|turn|impact',
    deny: 'dismisses claims|dismisses talk|dismisses reports|dismisses rumours|dismisses rumors|dismisses speculation|dismisses as untrue|dismisses as false|dismisses as rumour|dismisses as groundless|dismisses the claims|dismisses the reports|dismisses the rumours|dismisses online claims|dismisses a report|dismissed claims|dismissed talk|dismissed reports|dismissed rumours|dismissed rumors|dismissed speculation|dismissed as untrue|dismissed as false|dismissed as rumour|dismissed as groundless|dismissed the claims|dismissed the reports|dismissed the rumours|dismissed online claims|dismissed a report|dismissing claims|dismissing talk|dismissing reports|dismissing rumours|dismissing rumors|dismissing speculation|dismissing as untrue|dismissing as false|dismissing as rumour|dismissing as groundless|dismissing the claims|dismissing the reports|dismissing the rumours|dismissing online claims|dismissing a report|swats down|swatted down|shoots down|shot down|quash*|knocks down|knocked down|scotch*|brushes off|brushed off|laughs off|laughed off|rejects|rejected|rejecting|disput*|groundless|baseless|unfounded|fabricat*|fake|rebuff*|statement against|against rumours|against rumors|against market rumours|statement on speculation|responds to rumours|responds to rumors|denies|denied|deny|denial|refute*|rebut*|no mass|not giving up|no purge|dismiss*|no collective|sets the record straight|set the record straight|clarifies|clarified|no truth|untrue|false|not true|no change',
    collective: 'collective|mass|exodus|wave|en masse|follow|resignations|departures|team is stable|open source',
    'exit-word':
      'quit|quits|leave|leaves|left|depart|departs|departed|resign|resigns|resigned|exit|exits|exited|step down|steps down|stepped down|steps aside|stepping down|walk out|walked out|loses|lost|loss|lose|without|lure away|lures away|lured away|poached|walks out|steps away|stepping away|stepping aside|stepped aside|departing|leaving',
  },
};
