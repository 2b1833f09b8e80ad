import type { Lexicon } from './lexicon.ts';

/** English: full rules. Also read beside every other language that is written in Latin letters, for quotations. */
export const english: Lexicon = {
  language: 'en',
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'resigns|resigned|resign|resigning|steps down|stepped down|step down|stepping down|steps aside|stepped aside|stepping aside|steps away|stepped away|stepping away|steps back|stepped back|stepping back|' +
        'quits|quit|quitting|leaves|left|leave|leaving|departs|departed|depart|departing|exits|exited|exiting|exit|walks out|walked out|walk out|walked away|walks away|bows out|bowed out|' +
        'decided to leave|decided to quit|decided to resign|is to leave|is leaving|plans to leave|plans to quit|set to leave|about to leave|chose to leave|decided to step down|plans to step down|is out|has gone|have gone|had gone|are gone|is gone|gone|parts ways|parted ways|vacated|vacates|is no longer|no longer works|no longer with|no longer at|' +
        'hands in his resignation|handed in his resignation|handed in her resignation|handed in a resignation|tendered his resignation|tendered her resignation|submitted his resignation|submitted her resignation|offers to resign|offered to resign|' +
        'relinquishes|relinquished|jumps ship|jumped ship|defects|defected|was fired|was dismissed|was ousted|is ousted|ousted|was let go|was sacked|walking out|calls it quits|called it quits|hangs up his boots|sets out on his own|strikes out on his own|called time|calls time|cuts ties|cut ties|moved on|moves on|moving on',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'announces his resignation|announced his resignation|announces her resignation|announced her resignation|announces resignation|announced resignation|confirmed his resignation|announced his departure|announced her departure|announced their departures|announces his departure|announces her departure|announced his exit|announced her exit|announces departure|announced a sudden departure|announced departures|announces his exit|announced that he is leaving|announced that they are leaving|announced his leaving',
    },
    {
      action: 'departed',
      subject: 'before',
      weak: 'after-departure',
      phrases:
        'followed|follow|follows|go too|goes too|went too|going too|me too|did the same|followed suit|also out|as well',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'loses|lost|lose|losing|loss of|loss of key|farewell to|goodbye to|says goodbye to|parts with|parted with|ousts|fires|dismisses|sheds',
    },
    {
      action: 'departed',
      subject: 'noun',
      phrases: 'departure|departures|exit|resignation|resignations|leaving|exodus|ouster|walkout|exits',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'joins|joined|joining|join|has joined|have joined|moves to|moved to|goes to|went to|go to|goes over to|went over to|heads to|heading to|headed to|heads for|lands at|landed at|signs on|signed on|switches to|switched to|switched sides|jumps to|jumped to|defects to|defected to|moves over to|moved over to|moves from|moved from|is now at|now works|now at|turns up at|turned up at|resurfaces at|resurfaced at|takes a job|took a job|starts at|started at|starts work at|signs with|signed with|returns to|returned to|arrives at|arrived at|comes to|came to|re joins|rejoins|rejoined|finds a new home at|found a new home at|is working at|is working for|works for|takes up a post|took up a post|took up work|is to join|decided to join|leaves to join|left to join|set to join|about to join',
    },
    {
      action: 'joined',
      subject: 'after',
      phrases:
        'hires|hired|hire|hiring|poaches|poached|poach|poaching|recruits|recruited|has recruited|snatches|snatched|lures|lured|snaps up|snapped up|welcomes|welcomed|brings in|brought in|takes on|took on|signs up|nabs|nabbed|lands|bags|adds|the hire of|the hiring of|the arrival of|scoops up|wins over|picks up|signs',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'takes over|took over|take over|taking over|takes charge|took charge|taking charge|takes the helm|took the helm|takes the reins|took the reins|will lead|is to lead|would lead|will head|is to head|will run|will manage|becomes|became|will become|is promoted|was promoted|is put in charge|was put in charge|put in charge|placed in charge|is placed in charge|was placed in charge|has been put in charge|is named|was named|has been named|been named|is appointed|was appointed|has been appointed|been appointed|is made|was made|' +
        'succeeds|succeeded|will succeed|replaces|will replace|to replace|assumes|assumed|takes the role|took the role|takes on the role|to oversee|will oversee|to take over|steps in as|stepped in as|steps up as|inherits|inherited|steps into|stepped into|will take over|will chair|is to take over|to take charge|to take on|to succeed|gets the job|given charge|is given charge|was given charge|will be in charge|will serve as|to serve as|elected|takes up|moves up to|is elevated|was elevated|rises to|ascends to|will direct|has taken over|have taken over|has taken charge|installed as|moved into|fills the post|fills the role',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases:
        'appoints|names|taps|tapped|promotes|installs|elevates|elevated|picks|assigns|appointment of|promotion of|hands the reins to|puts in charge|put under|goes to|role went to|post went to|job went to|reins to|succeeded by|replaced by|taken over by|taken on by|chosen|chooses|selects|appointing|naming|entrusts|entrusted|taken by|hands control to|gives the job to|turned to|turns to',
    },
    { action: 'appointed', subject: 'either', phrases: 'appointed|named|promoted|installed' },
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
        'lead it|leads it|leads|heads|chairs|oversees|runs|to lead|to head|to run|to chair|to coordinate|coordinate|coordinates|as head|as chief|as members|members|as member|in the lead|at its head|at the head',
    },
    { action: 'appointed', subject: 'after', weak: 'beside-unit', phrases: 'with' },
    {
      action: 'reassigned',
      subject: 'before',
      phrases:
        'is reassigned|was reassigned|reassigned|transfers to|transferred to|transfers from|is transferred|was transferred|moves internally|moved internally|stripped of|relieved of|shifts to|shifted to|is moved to|was moved to|demoted|has been moved|changes jobs inside|moves across to|moved across to|hands over|handed over',
    },
    { action: 'reassigned', subject: 'after', phrases: 'reassigns|transfers|demotes' },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'stays|stays on|remains|will remain|to remain|will stay|continues to lead|continue to lead|continuing to lead|keeps leading|will keep leading|keep leading|continues as|continues to head|will continue to|retains|keeps his post|keeps his role|keeps the lead|keeps his job|remains in charge|stays put|stays at the helm|stays in charge',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'founded|founds|co founded|co founds|cofounded|starts a company|started a company|start a company|starting a company|starts a new|started a new|start a new|starting a new|launches a startup|launched a startup|launch a startup|launches a start up|launched a start up|launches a new|launched a new|starts up|own company|own startup|own start up|own lab|own firm|own venture|own business|new startup|new start up|new company|new venture|new ai lab|new lab|new ai company|building a company|builds a new|is building a new|sets up his own|set up his own|sets up a company|set up a company|his startup|his start up|his lab|his company|his firm|her startup|her start up|her company|announces a company|unveils his|unveiled his|startup|start up|start his own|found a|entrepreneur|going solo|goes solo|strikes out',
    },
    {
      action: 'farewell-post',
      subject: 'before',
      phrases:
        'posted a farewell|posts a farewell|posted farewells|posted goodbyes|posts goodbye|posted goodbye|said goodbye|says goodbye|said farewell|says farewell|bid farewell|bids farewell|bidding farewell|farewell message|farewell post|farewell note|posted public goodbyes|wrote a farewell',
    },
    {
      action: 'denied',
      subject: 'before',
      phrases:
        'denies|denied|denying|refutes|refuted|rebuts|rebutted|dismissed rumours|dismissed rumors|dismisses rumours|dismisses rumors|dismissed reports|rejects reports|rejected reports',
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
        'argues that|said that|says that|believes|thinks|wrote that|warns that|predicts that|wrote|writes|says|said|posted|posts|tweeted|tells|told|remarks|remarked|argues|argued|reflects|reflected|explains|explained|answered|responded|commented|replied|spoke|praised|warned|invites|invited|sketches|outlines|outlined|lays out|laid out|charts|describes|calls for|proposes|discusses|publishes|published|pens|penned|essay|long post|breaks silence|broke silence|breaks his silence|speaks out|opens up|reveals|predicts|backs|shares|shared|says that',
    },
  ],
  cues: {
    negation:
      'not|never|no|n t|t|denies|denied|deny|denying|refuted|refutes|without|neither|nor|no plans|has no plans|rejects|rejected|dismissed|false|untrue|refuses|refused|declined|declines|isn|wasn|hasn|hadn|won|doesn|didn|don|aren',
    nobody: 'neither|nobody|no one|none|neither of them|none of them|nor',
    doubt:
      'could|may|might|would|whether|possibly|perhaps|considering|considers|mulls|mulling|weighs|weighing|likely|unlikely|expected|planned|fears|feared|threatens|threatened|risk of|what if|who will|wonder|wonders|speculate|almost',
    conditional: 'if|unless|were to|should|in case',
    rumour:
      'rumour*|rumor*|unconfirmed|unverified|speculat*|allegedly|said to|gossip|whisper*|hearsay|supposedly|purported*|not confirmed|claims circulating|chatter',
    'own-word':
      'announces|announced|announcing|announce|announcement|wrote|writes|posted|post|posts|tweet|tweeted|tweets|tweeting|on x|himself|herself|themselves|said he|said she|says he|says she|said they|message|farewell|said that he|signed off|declared|revealed|statement|confirmed|confirms|profile|bio|goodbye|bye|linkedin|weibo|said on|says on|told|shared',
    official:
      'company said|company says|company confirmed|company announced|spokesperson|spokesman|spokeswoman|letter|memo|internal email|internal e mail|e mail|official*|wrote to staff|told staff|told employees|accepted|approved|accepts|approves|statement',
    hearsay:
      'reported|reportedly|reports|report|according to|sources|source|people familiar|people with knowledge|insiders|learned|understood to|is said|are said',
    accept: 'accepts|accepted|accept|approves|approved|approve|accepting|approval of|acceptance of',
    inert:
      'leaving wasn|leaving was not|leaving had not|leaving hadn|leaving isn|departure was not|departure wasn|exit was not|exit wasn|left open|left the future|left unanswered|left behind|left in limbo|left with|left out|left investors|left observers|leaves open|leaves a|leaves an|leaves it|leaves the future|leaving a|leaving the future|leaving observers|leaving questions|left a|left an|leave a|has left a|that is left|what is left|leaves questions|leaving behind|left no|leaves no|leaving no|exit strategy|exit interview|left to|left hanging|lost ground|lost value|lost more|lost over|lost about|loses ground|lost market|sick leave|parental leave|maternity leave|paternity leave|on leave|open source|as follows|follow up|followed by analysts|left many|leaves the door|leaves the question|join forces|joined forces|joins forces|as well as|becomes clear|became clear|become clear|becomes the first|became the first|became the most|becomes available|becomes available|became known|start up scene|joined the company as|goes to show|left their mark|leave their mark|resigned to the fact|to leave|to quit|to resign|to depart|to exit|to step down|took over the market',
    pronoun: 'he|she|his|her|him',
    subordinate: 'after|following|amid|amidst|since|despite|before|when|while|because',
    governor:
      'to|by|with|under|before|against|like|for|of|from|than|about|including|without|unlike|praised|replacing|behind|told|on|thanks|thanked|between|via',
    companion:
      'along with|alongside|together with|with him|with her|with them|followed by|as did|as have|as well as|so did|so have|joined by|accompanied by|and with him|and with her|among them|including|such as|like|following him|following her|namely',
    say: 'said that|says that|commented that|noted that|argues that|believes|thinks|suggested that|hinted that|wrote that|knows|know|replied that|says|said|commented|suggested|hinted|replied|wrote',
    and: 'and|plus|both',
    role: 'head|heads|lead|leader|leaders|chief|director|president|vice president|vp|cto|ceo|cfo|chairman|chairwoman|chair|scientist|researcher|researchers|engineer|engineers|architect|manager|contributor|contributors|intern|founder|co founder|cofounder|executive|executives|dean|technologist|boss|veteran|member|members|officer|star|technical lead|tech lead|technical leader|tech leader|technical director|technical head|technical architect|lead researcher|staff research scientist|research scientist|senior researcher|core contributor|post training|pre training|algorithm engineer|chief scientist|chief ai architect|chief people officer|chief talent officer|staff|expert|specialist|face|public face|genius|prodigy|brain|supremo|maker|makers|creator|creators|figures|figure|group cto|research lead',
    former: 'former|formerly|ex|once|previously|previous|past|ex head|erstwhile|then',
    possessive: 's|his|her|their',
    destination:
      'to|for|at|joins|joined|join|joining|towards|into|by|moved to|moves to|goes to|went to|poached by|hired by',
    'own-company':
      'own company|own startup|own start up|start up|startup|a company|new venture|entrepreneur|his own|her own|a new company|found a|start a business|start a company',
    unit: 'business group|business unit|task force|committee|division|department|institute|research institute|laboratory|lab|hub|group|unit|team|center|centre|council|foundry|academy|office',
    form: 'forms|formed|forming|formation of|sets up|set up|setting up|establishes|established|establish|establishing|creates|created|create|creating|creation of|launches|launched|merges|merged|merging|merger of|folds|folded|folding|consolidates|consolidated|consolidating|brings together|brought together|bundles|bundled|unites|united|newly formed|new division|new ai division|new ai unit|new ai group|new ai business group|new ai business|new ai department|new business group|new business unit|new unit|new department|new committee|new institute|one division|single division|one unit|one entity|into one|raised from|raised to|elevated to|upgraded|upgrades|upgrading|spins up|spun up|spins off|puts together|assembles|assembled|gets a|gets an|built it|splits off',
    reorganise:
      'reorganis*|reorganiz*|restructur*|overhaul*|shake up|shakeup|shakes up|shaken up|reshuffl*|realign*|reshap*|split into|splits into|split the|splitting|dismantl*|break up|broken up|breaks up|carved|horizontal*|revamp*|re org|reorg|moves the team|moved the team|disband*|dissolv*|organisational change*|organizational change*|organisation change|leadership change*|new leadership|redrawn|redraws|leadership set up|leadership overhaul|change of leadership|management change*|take apart',
    letter:
      'letter|memo|internal e mail|internal email|internal mail|internal message|note to staff|email to staff|e mail to staff|internal letter|open letter|all staff letter',
    meeting:
      'all hands|town hall|emergency meeting|staff meeting|crisis meeting|internal meeting|emergency session|meeting with staff|meeting with employees|emergency all hands',
    share: 'shares|share|stock|stocks|adr|adrs|share price',
    fall: 'fall|falls|fell|drop|drops|dropped|slide|slides|slid|sink|sinks|sank|tumble|tumbles|tumbled|plunge|plunges|plunged|slump|slumps|slumped|decline|declined|down|lost|dip|dipped|wiped|rise|rises|rose|gain|gains|gained|rally|rallied|jump|jumps|jumped|surge|surged|rout|wavered|underperforming|retreat*',
    'open-source': 'open source|open sourced|open weight|open weights|open sourcing|openness|open models|open model',
    closing:
      'proprietary|closed|paid|away from|pivot|pivots|shift|shifts|turn|turns|abandon*|moves back|giving up|give up|retreat*|monetis*|monetiz*|revenue|locked|commitment|committed|remain open|stay open|stays open|uphold*|future of|strategy|policy|risk|risks|ideal|ideals|commercial|stop|stops|whether|can pay',
    sue: 'arbitration|lawsuit|sues|sued|suing|non compete|noncompete|litigation|legal action',
    invite:
      'invites|invited|invite|inviting|invitation|courts|courting|woos|wooing|woo|openly recruits|recruits|recruit|recruiting|poach|poaching|open arms|come and join|reaches out|reached out|beckons',
    fund: 'raises|raised|raise|raising|funding|financing|valuation|valued|investors|investor|backs|backed|backing|round|seed round|invests|invested|invest|stake|puts|closes its round|worth|million|billion',
    team: 'team|project|lab|division|unit|models|model family|ai|department|core team|researchers|engineers|makers',
    'leave-noun':
      'departure|departures|exit|exits|resignation|resignations|exodus|talent drain|brain drain|talent crisis|talent loss|turmoil|upheaval|staff upheaval|personnel upheaval|personnel change*|personnel shock|leaving|shake up|shakeup|leadership crisis|leadership change*|leadership vacuum|talent exodus|talent war|walkout|stepping down|farewell|void|without its|loss of talent|poaching',
    ai: 'ai|artificial intelligence|llm|llms|large model|large models|foundation model|foundation models|language model|language models|models',
    analysis:
      'analysis|analysts|analyst|opinion|why|what it means|lesson|lessons|dilemma|crisis|debate|argues|warn|warns|warned|expects|the piece|the essay|author|question|questions|ideals|reality|trend|risk|risks|fits a|turning point|implications|raises questions|suggests|signals|challenge|challenges|deep|behind|means|whether|the text|strategic|bigger|wider|perhaps|conflict|may|could|turn|impact',
    deny: 'statement against|against rumours|against rumors|against market rumours|statement on speculation|responds to rumours|responds to rumors|denies|denied|deny|denial|refute*|rebut*|no mass|not giving up|no purge|dismiss*|no collective|sets the record straight|set the record straight|clarifies|clarified|no truth|untrue|false|not true|no change',
    collective: 'collective|mass|exodus|wave|en masse|follow|resignations|departures|team is stable|open source',
    'exit-word':
      'quit|quits|leave|leaves|left|depart|departs|departed|resign|resigns|resigned|exit|exits|exited|step down|steps down|stepped down|steps aside|stepping down|walk out|walked out|loses|lost|loss|lose|without|lure away|lures away|lured away|poached|walks out|steps away|stepping away|stepping aside|stepped aside|departing|leaving',
  },
};
