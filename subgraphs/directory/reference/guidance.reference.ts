import type { CrisisContactKind } from './crisis-contacts.reference';
import { codeList, labels, unsourced } from './reference-rows';
import type { CodeRow, Labels, ReferenceRow } from './reference-rows';

export const GUIDANCE_AUDIENCES = [
  'PERSON',
  'RELATIVE',
  'SIBLING',
  'PARENT',
  'CHILD',
  'NEIGHBOUR',
  'EMPLOYER',
  'PROFESSIONAL',
] as const;
export type GuidanceAudience = (typeof GUIDANCE_AUDIENCES)[number];

export const GUIDANCE_TOPICS = [
  'LIVING_ALONGSIDE',
  'WORRIED',
  'OWN_NEEDS',
  'TALKING',
  'VULNERABILITY_AT_WORK',
  'OWN_DIRECTION',
  'SHARING',
  'NEIGHBOURHOOD',
] as const;
export type GuidanceTopic = (typeof GUIDANCE_TOPICS)[number];

/** What speaks for a choice and what against it: as many of each, so the list itself does not push (C-46, X-20). */
export interface Considerations {
  readonly for: readonly Labels[];
  readonly against: readonly Labels[];
}

/**
 * A-13, C-21, C-44: general text that may be given to anybody, with or without a login. It is about nobody, so it has
 * no link to a person, and it is no medical advice.
 */
export interface GuidanceRow extends ReferenceRow {
  readonly audience: GuidanceAudience;
  readonly topic: GuidanceTopic;
  readonly title: Labels;
  /** Plain text, a few sentences. */
  readonly body: Labels;
  readonly considerations: Considerations | null;
  /** Kinds of crisis contacts to show beside the text, for the reader's country. */
  readonly crisisContactKinds: readonly CrisisContactKind[];
}

export const GUIDANCE_AUDIENCE_CODES: readonly CodeRow[] = codeList('guidance-audience', 'ANY', [
  ['PERSON', 'de persoon zelf', 'la personne elle-même', 'die Person selbst', 'the person'],
  ['RELATIVE', 'naaste', 'proche', 'Angehörige(r)', 'relative or friend'],
  ['SIBLING', 'broer of zus', 'frère ou sœur', 'Bruder oder Schwester', 'brother or sister'],
  ['PARENT', 'ouder', 'parent', 'Elternteil', 'parent'],
  ['CHILD', 'kind', 'enfant', 'Kind', 'child'],
  ['NEIGHBOUR', 'buur', 'voisin', 'Nachbar(in)', 'neighbour'],
  ['EMPLOYER', 'werkgever', 'employeur', 'Arbeitgeber', 'employer'],
  ['PROFESSIONAL', 'professional', 'professionnel', 'Fachkraft', 'professional'],
]);

export const GUIDANCE_TOPIC_CODES: readonly CodeRow[] = codeList('guidance-topic', 'ANY', [
  [
    'LIVING_ALONGSIDE',
    'naast iemand staan',
    "être aux côtés de quelqu'un",
    'jemandem zur Seite stehen',
    'being alongside',
  ],
  ['WORRIED', 'ongerust zijn', 'être inquiet', 'sich Sorgen machen', 'being worried'],
  ['OWN_NEEDS', 'zorg voor jezelf', 'prendre soin de soi', 'für sich selbst sorgen', 'looking after yourself'],
  ['TALKING', 'erover praten', 'en parler', 'darüber reden', 'talking about it'],
  [
    'VULNERABILITY_AT_WORK',
    'kwetsbaarheid op het werk',
    'vulnérabilité au travail',
    'Verletzlichkeit bei der Arbeit',
    'vulnerability at work',
  ],
  ['OWN_DIRECTION', 'eigen regie', 'décider soi-même', 'selbst bestimmen', 'own direction'],
  ['SHARING', 'gegevens delen', 'partager des données', 'Daten weitergeben', 'sharing what is known'],
  ['NEIGHBOURHOOD', 'in de buurt', 'dans le quartier', 'in der Nachbarschaft', 'in the neighbourhood'],
]);

type Sentences = readonly string[];

function text(nl: Sentences, fr: Sentences, de: Sentences, en: Sentences): Labels {
  return labels(nl.join(' '), fr.join(' '), de.join(' '), en.join(' '));
}

const OWN_TEXT = unsourced('ANY', 'EXAMPLE');

/** Kring's own example texts: short, to be replaced by what a region's own experts and relatives write. */
export const GUIDANCE: readonly GuidanceRow[] = [
  {
    ...OWN_TEXT,
    code: 'person.telling-at-work',
    audience: 'PERSON',
    topic: 'VULNERABILITY_AT_WORK',
    title: labels(
      'Vertel ik op het werk over mijn kwetsbaarheid?',
      'Est-ce que je parle de ma vulnérabilité au travail ?',
      'Erzähle ich bei der Arbeit von meiner Verletzlichkeit?',
      'Do I tell at work about my vulnerability?',
    ),
    body: text(
      [
        'Of je iets vertelt, wat, aan wie en wanneer: dat kies jij.',
        'Je hoeft niet te kiezen tussen alles en niets.',
        'Je kunt bijvoorbeeld alleen zeggen wat je nodig hebt om je werk goed te doen, zonder te zeggen waarom.',
        'Je kunt ook wachten, en je kunt later van gedachten veranderen over wat je nog vertelt.',
        'Praat er eerst over met iemand die je vertrouwt, en oefen wat je wilt zeggen.',
        'Hieronder staat wat anderen noemen. Wat zwaarder weegt, weet jij het best.',
      ],
      [
        "En parler ou non, de quoi, à qui et quand : c'est vous qui choisissez.",
        'Il ne faut pas choisir entre tout et rien.',
        "Vous pouvez par exemple dire seulement ce qu'il vous faut pour bien travailler, sans dire pourquoi.",
        "Vous pouvez aussi attendre, et changer d'avis plus tard sur ce que vous direz encore.",
        "Parlez-en d'abord avec une personne de confiance et préparez ce que vous voulez dire.",
        "Voici ce que d'autres mentionnent. Vous savez mieux que quiconque ce qui pèse le plus.",
      ],
      [
        'Ob Sie etwas erzählen, was, wem und wann: Das entscheiden Sie.',
        'Sie müssen nicht zwischen allem und nichts wählen.',
        'Sie können zum Beispiel nur sagen, was Sie brauchen, um gut zu arbeiten, ohne zu sagen, warum.',
        'Sie können auch warten und später anders entscheiden, was Sie noch erzählen.',
        'Sprechen Sie zuerst mit jemandem, dem Sie vertrauen, und üben Sie, was Sie sagen möchten.',
        'Unten steht, was andere nennen. Was schwerer wiegt, wissen Sie am besten.',
      ],
      [
        'Whether you tell, what, to whom and when: you choose.',
        'It need not be everything or nothing.',
        'You can, for example, say only what you need to do your work well, without saying why.',
        'You can also wait, and change your mind later about what more you tell.',
        'Talk first with somebody you trust, and rehearse what you want to say.',
        'Below is what others mention. Which weighs more, you know best.',
      ],
    ),
    considerations: {
      for: [
        labels(
          'Aanpassingen aan werkuren, taken of werkplek worden makkelijker te bespreken.',
          'Les adaptations des horaires, des tâches ou du lieu de travail se discutent plus facilement.',
          'Anpassungen von Arbeitszeit, Aufgaben oder Arbeitsplatz lassen sich leichter besprechen.',
          'Changes of hours, tasks or workplace become easier to discuss.',
        ),
        labels(
          'Iets verborgen houden kost energie; dat hoeft dan niet meer.',
          "Cacher quelque chose demande de l'énergie ; ce n'est plus nécessaire.",
          'Etwas zu verbergen kostet Kraft; das ist dann nicht mehr nötig.',
          'Hiding something costs energy; that is no longer needed.',
        ),
        labels(
          'Een collega die het weet, kan begrip tonen of een moeilijk moment opvangen.',
          'Un collègue au courant peut faire preuve de compréhension ou aider dans un moment difficile.',
          'Wer davon weiß, kann Verständnis zeigen oder in einem schweren Moment helfen.',
          'A colleague who knows can show understanding or help in a hard moment.',
        ),
      ],
      against: [
        labels(
          'Wat verteld is, kan niet ongezegd worden en kan verder verteld worden.',
          'Ce qui est dit ne peut être repris et peut être répété.',
          'Was gesagt ist, lässt sich nicht zurücknehmen und kann weitererzählt werden.',
          'What is told cannot be untold, and can be passed on.',
        ),
        labels(
          'Anderen kunnen je anders gaan bekijken of minder toevertrouwen.',
          'Les autres peuvent vous regarder autrement ou vous confier moins de choses.',
          'Andere sehen Sie vielleicht anders an oder trauen Ihnen weniger zu.',
          'Others may look at you differently or trust you with less.',
        ),
        labels(
          'Het kan meespelen wanneer er over taken, een contract of een promotie beslist wordt.',
          "Cela peut jouer quand on décide de tâches, d'un contrat ou d'une promotion.",
          'Es kann mitspielen, wenn über Aufgaben, einen Vertrag oder eine Beförderung entschieden wird.',
          'It may play a part when tasks, a contract or a promotion are decided.',
        ),
      ],
    },
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'person.your-circle',
    audience: 'PERSON',
    topic: 'OWN_DIRECTION',
    title: labels(
      'Jouw kring, jouw keuze',
      'Votre cercle, votre choix',
      'Ihr Kreis, Ihre Wahl',
      'Your circle, your choice',
    ),
    body: text(
      [
        'Een kring is een groep mensen die jij kiest om je te helpen bij wat jij wilt bereiken.',
        'Dat kan familie zijn, een vriend, een buur, iemand met eigen ervaring of een hulpverlener.',
        'Alleen jij nodigt mensen uit, en jij kunt altijd iemand laten gaan.',
        'Je hoeft niet alles met iedereen te delen: per persoon en per onderwerp kies je wat die mag weten.',
        'Begin gerust klein, met één persoon en één doel.',
      ],
      [
        'Un cercle est un groupe de personnes que vous choisissez pour vous aider à atteindre ce que vous voulez.',
        "Ce peut être la famille, un ami, un voisin, quelqu'un qui a vécu la même chose ou un professionnel.",
        'Vous seul invitez les membres, et vous pouvez toujours mettre fin à leur participation.',
        'Vous ne devez pas tout partager avec tous : vous choisissez par personne et par sujet.',
        'Commencez petit si vous voulez, avec une personne et un objectif.',
      ],
      [
        'Ein Kreis ist eine Gruppe von Menschen, die Sie wählen, um zu erreichen, was Sie wollen.',
        'Das kann Familie sein, ein Freund, eine Nachbarin, jemand mit eigener Erfahrung oder eine Fachkraft.',
        'Nur Sie laden ein, und Sie können immer jemanden gehen lassen.',
        'Sie müssen nicht alles mit allen teilen: Sie wählen für jede Person und jedes Thema.',
        'Fangen Sie ruhig klein an, mit einer Person und einem Ziel.',
      ],
      [
        'A circle is a group of people you choose to help you reach what you want.',
        'It can be family, a friend, a neighbour, somebody with own experience or a professional.',
        'Only you invite people, and you can always let somebody go.',
        'You need not share everything with everybody: you choose, person by person and subject by subject.',
        'Feel free to begin small, with one person and one goal.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'person.when-it-is-too-much',
    audience: 'PERSON',
    topic: 'WORRIED',
    title: labels(
      'Als het je te veel wordt',
      'Quand cela devient trop',
      'Wenn es zu viel wird',
      'When it becomes too much',
    ),
    body: text(
      [
        'Iedereen heeft momenten waarop het te veel wordt. Je hoeft daar niet alleen mee te blijven.',
        'Bel of bezoek iemand bij wie je je veilig voelt, en zeg gewoon dat het niet gaat.',
        'Bij de nummers naast deze tekst luistert iemand, ook als je je naam niet wilt zeggen.',
        'Denk je eraan een einde aan je leven te maken? Dan kun je daar nu over praten, dag en nacht.',
        'Ben je in direct gevaar, bel dan 112.',
      ],
      [
        'Tout le monde connaît des moments où cela devient trop. Vous ne devez pas rester seul avec cela.',
        "Appelez ou allez voir quelqu'un avec qui vous vous sentez en sécurité et dites simplement que ça ne va pas.",
        "Aux numéros à côté de ce texte, quelqu'un vous écoute, même si vous ne voulez pas dire votre nom.",
        'Vous pensez à mettre fin à vos jours ? Vous pouvez en parler maintenant, jour et nuit.',
        'En danger immédiat, appelez le 112.',
      ],
      [
        'Alle haben Momente, in denen es zu viel wird. Sie müssen damit nicht allein bleiben.',
        'Rufen Sie jemanden an, bei dem Sie sich sicher fühlen, oder gehen Sie hin, und sagen Sie, dass es nicht geht.',
        'Unter den Nummern neben diesem Text hört jemand zu, auch wenn Sie Ihren Namen nicht sagen möchten.',
        'Denken Sie daran, sich das Leben zu nehmen? Darüber können Sie jetzt sprechen, Tag und Nacht.',
        'In unmittelbarer Gefahr rufen Sie 112 an.',
      ],
      [
        'Everybody has moments when it becomes too much. You need not be alone with it.',
        'Call or visit somebody with whom you feel safe, and just say that you are not all right.',
        'At the numbers beside this text somebody listens, also when you do not want to give your name.',
        'Do you think of ending your life? You can talk about it now, day and night.',
        'In immediate danger, call 112.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['EMERGENCY', 'SUICIDE_PREVENTION', 'LISTENING', 'OUT_OF_HOURS_GP'],
  },
  {
    ...OWN_TEXT,
    code: 'relative.living-alongside',
    audience: 'RELATIVE',
    topic: 'LIVING_ALONGSIDE',
    title: labels(
      'Iemand die je lief is, heeft het psychisch moeilijk',
      "Quelqu'un qui vous est cher traverse des difficultés psychiques",
      'Ein Mensch, der Ihnen nahesteht, hat es psychisch schwer',
      'Somebody you care about has mental-health problems',
    ),
    body: text(
      [
        'Je hoeft geen oplossing te hebben: erbij zijn en luisteren helpt al.',
        'Vraag wat de ander fijn vindt: praten, samen iets doen, of juist even rust.',
        'Blijf ook de gewone dingen delen; iemand is meer dan een probleem.',
        'Neem niet alles over. Wat iemand zelf kan, geeft vertrouwen.',
        'Herstel gaat zelden in een rechte lijn; een stap terug hoort erbij.',
        'En let op jezelf: ook jij mag steun vragen, los van de ander.',
      ],
      [
        'Vous ne devez pas avoir de solution : être là et écouter aide déjà.',
        "Demandez ce qui fait du bien à l'autre : parler, faire quelque chose ensemble, ou un peu de calme.",
        "Continuez aussi à partager les choses ordinaires ; une personne est plus qu'un problème.",
        "Ne prenez pas tout en charge. Ce que l'on peut faire soi-même donne confiance.",
        'Le rétablissement est rarement une ligne droite ; un pas en arrière en fait partie.',
        "Et prenez soin de vous : vous aussi pouvez demander du soutien, indépendamment de l'autre.",
      ],
      [
        'Sie müssen keine Lösung haben: Da sein und zuhören hilft schon.',
        'Fragen Sie, was dem anderen guttut: reden, etwas zusammen tun oder einfach Ruhe.',
        'Teilen Sie auch weiter das Gewöhnliche; ein Mensch ist mehr als ein Problem.',
        'Nehmen Sie nicht alles ab. Was jemand selbst kann, gibt Vertrauen.',
        'Genesung verläuft selten gerade; ein Schritt zurück gehört dazu.',
        'Und achten Sie auf sich: Auch Sie dürfen um Unterstützung bitten, unabhängig vom anderen.',
      ],
      [
        'You need not have a solution: being there and listening already helps.',
        'Ask what does the other good: talking, doing something together, or just some quiet.',
        'Keep sharing ordinary things too; somebody is more than a problem.',
        'Do not take over everything. What people can do themselves gives them trust.',
        'Recovery is seldom a straight line; a step back is part of it.',
        'And mind yourself: you too may ask for support, apart from the other.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['LISTENING'],
  },
  {
    ...OWN_TEXT,
    code: 'relative.whom-to-call',
    audience: 'RELATIVE',
    topic: 'WORRIED',
    title: labels(
      'Wie bel je als je ongerust bent?',
      'Qui appeler quand on est inquiet ?',
      'Wen rufen Sie an, wenn Sie sich Sorgen machen?',
      'Whom do you call when you are worried?',
    ),
    body: text(
      [
        'Is er nu gevaar voor iemands leven of veiligheid? Bel 112 en blijf erbij als dat veilig kan.',
        'Maak je je zorgen maar is er geen direct gevaar, zeg het dan eerst aan de persoon zelf.',
        'Vragen of iemand aan zelfmoord denkt, brengt niemand op dat idee; het kan opluchten.',
        'Een huisarts of een dienst naast deze tekst denkt mee, ook als je geen namen noemt.',
        'Spreek liefst op voorhand af met de persoon zelf: wie bellen we, als het moeilijk gaat?',
      ],
      [
        "La vie ou la sécurité de quelqu'un est en danger ? Appelez le 112 et restez sur place si c'est sans risque.",
        "Vous êtes inquiet sans danger immédiat ? Dites-le d'abord à la personne elle-même.",
        "Demander si quelqu'un pense au suicide n'en donne pas l'idée ; cela peut soulager.",
        'Un médecin généraliste ou un service à côté de ce texte réfléchit avec vous, même sans citer de noms.',
        "Convenez-en si possible d'avance avec la personne : qui appelons-nous quand cela va mal ?",
      ],
      [
        'Ist jetzt jemand in Lebensgefahr oder nicht sicher? Rufen Sie 112 ' +
          'an und bleiben Sie da, wenn das gefahrlos geht.',
        'Machen Sie sich Sorgen ohne unmittelbare Gefahr? Sagen Sie es zuerst der Person selbst.',
        'Zu fragen, ob jemand an Suizid denkt, bringt niemanden auf die Idee; es kann entlasten.',
        'Ein Hausarzt oder ein Dienst neben diesem Text denkt mit, auch ohne dass Sie Namen nennen.',
        'Am besten sprechen Sie vorher mit der Person ab: Wen rufen wir an, wenn es schwierig wird?',
      ],
      [
        'Is somebody’s life or safety in danger now? Call 112, and stay if that is safe.',
        'Are you worried without immediate danger? Then say so first to the person.',
        'Asking whether somebody thinks of suicide gives nobody the idea; it can be a relief.',
        'A GP or a service beside this text thinks along with you, also when you mention no names.',
        'Best agree with the person beforehand: whom do we call when it gets hard?',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['EMERGENCY', 'SUICIDE_PREVENTION', 'LISTENING', 'OUT_OF_HOURS_GP', 'CONCERN'],
  },
  {
    ...OWN_TEXT,
    code: 'relative.what-you-may-hear',
    audience: 'RELATIVE',
    topic: 'SHARING',
    title: labels(
      'Wat mag een hulpverlener jou vertellen?',
      "Qu'est-ce qu'un professionnel peut vous dire ?",
      'Was darf eine Fachkraft Ihnen sagen?',
      'What may a professional tell you?',
    ),
    body: text(
      [
        'Algemene uitleg mag je altijd krijgen, bijvoorbeeld over hulp in de buurt of over hoe je steun geeft.',
        'Over de persoon zelf mag een hulpverlener in principe alleen iets zeggen als die persoon dat goed vindt.',
        'Jij mag wel altijd zeggen wat je ziet of waarover je ongerust bent.',
        'Weet dat de persoon meestal kan lezen wat jij vertelt; vraag er gerust naar voor je iets zegt.',
        'Je eigen vragen en je eigen grenzen tellen ook: daarvoor mag je zelf hulp zoeken.',
      ],
      [
        "Vous pouvez toujours recevoir des informations générales, par exemple sur l'aide près de chez vous.",
        "Sur la personne elle-même, un professionnel ne peut en principe parler que si elle est d'accord.",
        'Vous pouvez en revanche toujours dire ce que vous voyez ou ce qui vous inquiète.',
        'Sachez que la personne peut en général lire ce que vous dites ; demandez-le avant de parler.',
        "Vos questions et vos limites comptent aussi : vous pouvez chercher de l'aide pour vous-même.",
      ],
      [
        'Allgemeine Auskunft dürfen Sie immer bekommen, zum Beispiel über Hilfe in der Nähe.',
        'Über die Person selbst darf eine Fachkraft grundsätzlich nur sprechen, wenn diese einverstanden ist.',
        'Sie dürfen aber immer sagen, was Sie sehen oder was Ihnen Sorgen macht.',
        'Meist kann die Person lesen, was Sie erzählen; fragen Sie ruhig danach, bevor Sie etwas sagen.',
        'Auch Ihre eigenen Fragen und Grenzen zählen: Dafür dürfen Sie selbst Hilfe suchen.',
      ],
      [
        'General explanation you may always get, for example about help nearby or how to give support.',
        'About the person a professional may, as a rule, only speak when that person agrees.',
        'You may always say what you see or what worries you.',
        'The person can usually read what you tell; feel free to ask about that before you speak.',
        'Your own questions and limits count too: you may look for help for yourself.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'sibling.brother-or-sister',
    audience: 'SIBLING',
    topic: 'LIVING_ALONGSIDE',
    title: labels(
      'Je broer of zus heeft het psychisch moeilijk',
      'Ton frère ou ta sœur a des difficultés psychiques',
      'Dein Bruder oder deine Schwester hat es psychisch schwer',
      'Your brother or sister has mental-health problems',
    ),
    body: text(
      [
        'Misschien ben je bezorgd, boos, verdrietig of beschaamd, of alles door elkaar. Dat is begrijpelijk.',
        'Je bent er niet de oorzaak van, en je hoeft het niet op te lossen.',
        'Doe samen gewone dingen: een wandeling, een film, een spel. Broer of zus zijn is al genoeg.',
        'Vraag thuis uitleg als je iets niet begrijpt. Ook jouw vragen zijn belangrijk.',
        'Wat je broer of zus precies wil vertellen, kiest die zelf. Over hoe het met jou gaat, beslis jij.',
      ],
      [
        "Tu es peut-être inquiet, fâché, triste ou gêné, ou tout à la fois. C'est compréhensible.",
        "Tu n'en es pas la cause, et tu ne dois pas résoudre le problème.",
        'Faites ensemble des choses ordinaires : une promenade, un film, un jeu. Être frère ou sœur suffit.',
        'Demande des explications à la maison si tu ne comprends pas. Tes questions comptent aussi.',
        "Ce que ton frère ou ta sœur raconte, c'est son choix. Dire comment toi tu vas, c'est le tien.",
      ],
      [
        'Vielleicht machst du dir Sorgen, bist wütend, traurig oder schämst ' +
          'dich, oder alles zugleich. Das ist verständlich.',
        'Du bist nicht schuld daran, und du musst es nicht lösen.',
        'Macht zusammen ganz gewöhnliche Dinge: ein Spaziergang, ein Film, ein Spiel. Geschwister sein reicht.',
        'Frag zu Hause nach, wenn du etwas nicht verstehst. Auch deine Fragen sind wichtig.',
        'Was dein Bruder oder deine Schwester erzählt, entscheiden sie selbst. Wie es dir geht, sagst du.',
      ],
      [
        'Perhaps you are worried, angry, sad or ashamed, or all of it together. That is understandable.',
        'You are not the cause, and you need not solve it.',
        'Do ordinary things together: a walk, a film, a game. Being a brother or sister is enough.',
        'Ask at home when you do not understand something. Your questions matter too.',
        'What your brother or sister tells is their choice. How you are is yours to tell.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['LISTENING', 'CHILDREN'],
  },
  {
    ...OWN_TEXT,
    code: 'sibling.your-own-life',
    audience: 'SIBLING',
    topic: 'OWN_NEEDS',
    title: labels('Jij telt ook mee', 'Toi aussi, tu comptes', 'Du zählst auch', 'You count too'),
    body: text(
      [
        'Als er thuis veel aandacht naar je broer of zus gaat, kun jij je vergeten voelen.',
        'Zeg tegen iemand die je vertrouwt hoe dat voor jou is: een ouder, een vriend, iemand op school of je werk.',
        'Je mag plezier hebben en plannen maken. Daarmee laat je niemand in de steek.',
        'Spreek thuis af wat jij wel en niet doet; je hoeft geen hulpverlener te zijn.',
        'Er bestaan groepen voor broers en zussen. Iemand die hetzelfde kent, begrijpt je vaak snel.',
      ],
      [
        "Quand ton frère ou ta sœur reçoit beaucoup d'attention à la maison, tu peux te sentir oublié.",
        "Dis à quelqu'un de confiance comment c'est pour toi : un parent, un ami, quelqu'un à l'école ou au travail.",
        "Tu peux t'amuser et faire des projets. Tu n'abandonnes personne en le faisant.",
        'Convenez à la maison de ce que tu fais et ne fais pas ; tu ne dois pas être un soignant.',
        'Il existe des groupes pour frères et sœurs. Qui connaît la même chose comprend souvent vite.',
      ],
      [
        'Wenn zu Hause viel Aufmerksamkeit an Bruder oder Schwester geht, kannst du dich vergessen fühlen.',
        'Sag jemandem, dem du vertraust, wie das für dich ist: Eltern, Freunden, jemandem in Schule oder Arbeit.',
        'Du darfst Freude haben und Pläne machen. Damit lässt du niemanden im Stich.',
        'Sprecht zu Hause ab, was du tust und was nicht; du musst keine Fachkraft sein.',
        'Es gibt Gruppen für Geschwister. Wer dasselbe kennt, versteht dich oft schnell.',
      ],
      [
        'When much attention at home goes to your brother or sister, you can feel forgotten.',
        'Tell somebody you trust how it is for you: a parent, a friend, somebody at school or at work.',
        'You may have fun and make plans. You let nobody down by it.',
        'Agree at home what you do and do not do; you need not be a carer.',
        'There are groups for brothers and sisters. Somebody who knows the same often understands quickly.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['LISTENING', 'CHILDREN'],
  },
  {
    ...OWN_TEXT,
    code: 'parent.grown-up-child',
    audience: 'PARENT',
    topic: 'LIVING_ALONGSIDE',
    title: labels(
      'Ouder van een volwassen kind dat het moeilijk heeft',
      "Parent d'un enfant adulte en difficulté",
      'Eltern eines erwachsenen Kindes, das es schwer hat',
      'Parent of a grown-up child who has a hard time',
    ),
    body: text(
      [
        'Je blijft ouder, en je kind blijft iemand met eigen keuzes. Beide tegelijk is soms lastig.',
        'Vraag aan je kind welke rol je mag hebben: meedenken, meegaan, of even op afstand.',
        'Maak samen afspraken over het dagelijkse leven thuis, en spreek af wanneer je ze herbekijkt.',
        'Spanning thuis zegt niet dat je faalt. Rust nemen helpt iedereen in huis.',
        'Word je uitgenodigd voor een gesprek, schrijf dan op voorhand op wat jij wilt vragen of zeggen.',
      ],
      [
        'Vous restez parent, et votre enfant reste une personne qui fait ses ' +
          "choix. Les deux à la fois, ce n'est pas simple.",
        'Demandez à votre enfant quel rôle vous pouvez avoir : réfléchir ensemble, accompagner, ou rester à distance.',
        'Convenez ensemble de la vie quotidienne à la maison et du moment où vous en reparlerez.',
        'Des tensions à la maison ne veulent pas dire que vous échouez. Prendre du repos aide tout le monde.',
        'Si vous êtes invité à un entretien, notez à l’avance ce que vous voulez demander ou dire.',
      ],
      [
        'Sie bleiben Eltern, und Ihr Kind bleibt ein Mensch mit eigenen ' +
          'Entscheidungen. Beides zugleich ist nicht leicht.',
        'Fragen Sie Ihr Kind, welche Rolle Sie haben dürfen: mitdenken, mitgehen oder Abstand halten.',
        'Treffen Sie gemeinsam Absprachen über den Alltag zu Hause und darüber, wann Sie sie überprüfen.',
        'Spannungen zu Hause heißen nicht, dass Sie versagen. Ruhe zu suchen hilft allen.',
        'Werden Sie zu einem Gespräch eingeladen, schreiben Sie vorher auf, was Sie fragen oder sagen möchten.',
      ],
      [
        'You remain a parent, and your child remains somebody with own choices. Both at once is hard at times.',
        'Ask your child which role you may have: thinking along, going along, or keeping some distance.',
        'Agree together on daily life at home, and on when you look at it again.',
        'Tension at home does not mean that you fail. Taking rest helps everybody in the house.',
        'When you are invited for a talk, write down beforehand what you want to ask or say.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['LISTENING'],
  },
  {
    ...OWN_TEXT,
    code: 'parent.other-children',
    audience: 'PARENT',
    topic: 'TALKING',
    title: labels(
      'Er met de andere kinderen over praten',
      'En parler avec les autres enfants',
      'Mit den anderen Kindern darüber reden',
      'Talking about it with the other children',
    ),
    body: text(
      [
        'Kinderen merken dat er iets is, ook als niemand het zegt. Eenvoudige, eerlijke woorden helpen.',
        'Zeg wat er gebeurt en wat er hetzelfde blijft: wie er kookt, wie hen ophaalt, wanneer jullie iets leuks doen.',
        'Zeg uitdrukkelijk dat het niet hun schuld is en dat ze het niet hoeven op te lossen.',
        'Laat hen vragen stellen en kom er later op terug; één gesprek is zelden genoeg.',
        'Overleg met de broer of zus om wie het gaat wat je vertelt: het is ook zijn of haar verhaal.',
      ],
      [
        "Les enfants sentent qu'il se passe quelque chose, même si personne " +
          'ne le dit. Des mots simples et vrais aident.',
        "Dites ce qui se passe et ce qui ne change pas : qui cuisine, qui vient les chercher, quand on s'amuse.",
        "Dites clairement que ce n'est pas leur faute et qu'ils ne doivent pas trouver la solution.",
        'Laissez-les poser des questions et revenez-y plus tard ; une seule conversation suffit rarement.',
        "Voyez avec le frère ou la sœur concerné ce que vous racontez : c'est aussi son histoire.",
      ],
      [
        'Kinder merken, dass etwas ist, auch wenn niemand es sagt. Einfache, ehrliche Worte helfen.',
        'Sagen Sie, was geschieht und was gleich bleibt: wer kocht, wer sie abholt, wann etwas Schönes kommt.',
        'Sagen Sie deutlich, dass sie keine Schuld haben und es nicht lösen müssen.',
        'Lassen Sie Fragen zu und kommen Sie darauf zurück; ein Gespräch reicht selten.',
        'Besprechen Sie mit dem betroffenen Bruder oder der Schwester, was Sie erzählen: Es ist auch deren Geschichte.',
      ],
      [
        'Children notice that something is going on, also when nobody says so. Simple, honest words help.',
        'Say what happens and what stays the same: who cooks, who picks them up, when you do something nice.',
        'Say plainly that it is not their fault and that they need not solve it.',
        'Let them ask, and come back to it later; one talk is seldom enough.',
        'Agree with the brother or sister concerned on what you tell: it is their story too.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['CHILDREN'],
  },
  {
    ...OWN_TEXT,
    code: 'child.not-your-fault',
    audience: 'CHILD',
    topic: 'LIVING_ALONGSIDE',
    title: labels(
      'Als mama of papa het moeilijk heeft',
      'Quand maman ou papa ne va pas bien',
      'Wenn es Mama oder Papa nicht gut geht',
      'When mum or dad has a hard time',
    ),
    body: text(
      [
        'Soms is mama of papa lang verdrietig, bang of moe. Dat is niet jouw schuld.',
        'Jij hoeft het niet beter te maken. Daar zijn grote mensen voor.',
        'Jij mag spelen, lachen en vrienden zien. Dat is juist goed.',
        'Je mag vragen wat er is. Je mag ook zeggen dat je boos of verdrietig bent.',
        'Mama of papa houdt van jou, ook op dagen dat het niet lukt om dat te laten zien.',
      ],
      [
        "Parfois maman ou papa est longtemps triste, a peur ou est fatigué. Ce n'est pas ta faute.",
        "Tu ne dois pas tout arranger. C'est le travail des grandes personnes.",
        "Tu peux jouer, rire et voir tes amis. C'est même très bien.",
        'Tu peux demander ce qui se passe. Tu peux aussi dire que tu es fâché ou triste.',
        "Maman ou papa t'aime, même les jours où c'est difficile de le montrer.",
      ],
      [
        'Manchmal ist Mama oder Papa lange traurig, ängstlich oder müde. Du bist nicht schuld daran.',
        'Du musst es nicht besser machen. Dafür sind Erwachsene da.',
        'Du darfst spielen, lachen und Freunde treffen. Das ist sogar gut.',
        'Du darfst fragen, was los ist. Du darfst auch sagen, dass du wütend oder traurig bist.',
        'Mama oder Papa hat dich lieb, auch an Tagen, an denen man das nicht so merkt.',
      ],
      [
        'Sometimes mum or dad is sad, afraid or tired for a long time. That is not your fault.',
        'You do not have to make it better. Grown-ups are there for that.',
        'You may play, laugh and see friends. That is a good thing.',
        'You may ask what is going on. You may also say that you are angry or sad.',
        'Mum or dad loves you, also on days when that is hard to show.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['CHILDREN'],
  },
  {
    ...OWN_TEXT,
    code: 'child.whom-to-talk-to',
    audience: 'CHILD',
    topic: 'WORRIED',
    title: labels(
      'Met wie kun jij praten?',
      'À qui peux-tu parler ?',
      'Mit wem kannst du reden?',
      'Whom can you talk to?',
    ),
    body: text(
      [
        'Kies iemand bij wie jij je goed voelt: oma, een tante, de juf, de trainer of een ouder van een vriend.',
        'Zeg bijvoorbeeld: er is iets thuis en ik wil erover praten.',
        'Je kunt ook bellen of chatten met mensen die elke dag met kinderen praten. Je hoeft je naam niet te zeggen.',
        'Ben je bang dat er nu iets ergs gebeurt? Bel dan 112, of ga naar een groot mens in de buurt.',
        'Hulp vragen is dapper. Je verraadt daarmee niemand.',
      ],
      [
        "Choisis quelqu'un avec qui tu te sens bien : mamie, une tante, " +
          "l'instituteur, ton entraîneur, le parent d'un ami.",
        "Tu peux dire : il y a quelque chose à la maison et j'aimerais en parler.",
        'Tu peux aussi appeler ou tchatter avec des gens qui parlent chaque jour avec des enfants, sans dire ton nom.',
        "Tu as peur qu'il arrive quelque chose de grave maintenant ? Appelle le 112 ou va voir un adulte tout près.",
        "Demander de l'aide, c'est courageux. Tu ne trahis personne.",
      ],
      [
        'Such dir jemanden, bei dem du dich wohlfühlst: Oma, eine Tante, ' +
          'die Lehrerin, den Trainer, Eltern von Freunden.',
        'Du kannst sagen: Zu Hause ist etwas, und ich möchte darüber reden.',
        'Du kannst auch anrufen oder chatten, mit Leuten, die jeden Tag mit ' +
          'Kindern reden. Deinen Namen brauchst du nicht.',
        'Hast du Angst, dass jetzt etwas Schlimmes passiert? Ruf 112 an oder geh zu einem Erwachsenen in der Nähe.',
        'Um Hilfe zu bitten ist mutig. Du verrätst damit niemanden.',
      ],
      [
        'Choose somebody you feel good with: grandma, an aunt, your teacher, your coach, a friend’s parent.',
        'You can say: there is something at home and I would like to talk about it.',
        'You can also call or chat with people who talk with children every day. You need not say your name.',
        'Are you afraid that something bad happens now? Call 112, or go to a grown-up close by.',
        'Asking for help is brave. You betray nobody by it.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['CHILDREN', 'EMERGENCY', 'VIOLENCE'],
  },
  {
    ...OWN_TEXT,
    code: 'neighbour.worried',
    audience: 'NEIGHBOUR',
    topic: 'WORRIED',
    title: labels(
      'Ongerust over een buur',
      'Inquiet pour un voisin',
      'Sorge um eine Nachbarin oder einen Nachbarn',
      'Worried about a neighbour',
    ),
    body: text(
      [
        'Klop eens aan, zeg goeiedag, vraag hoe het gaat. Vaak is dat al veel.',
        'Zeg wat je ziet, zonder te oordelen: ik zie je minder buiten, gaat het wel?',
        'Wil je buur geen hulp, respecteer dat dan en laat weten dat je er bent.',
        'Blijf je ongerust, vraag dan raad aan een dienst naast deze tekst; ' +
          'de persoon zelf hoort dat liefst ook van jou.',
        'Is er nu gevaar, bel dan 112.',
      ],
      [
        'Frappez à la porte, dites bonjour, demandez comment ça va. Souvent, c’est déjà beaucoup.',
        'Dites ce que vous voyez, sans juger : je vous vois moins dehors, est-ce que ça va ?',
        "Si votre voisin ne veut pas d'aide, respectez-le et faites savoir que vous êtes là.",
        "Si l'inquiétude reste, demandez conseil à un service à côté de ce " +
          'texte, et dites-le si possible à la personne.',
        'En cas de danger immédiat, appelez le 112.',
      ],
      [
        'Klopfen Sie an, grüßen Sie, fragen Sie, wie es geht. Oft ist das schon viel.',
        'Sagen Sie, was Sie sehen, ohne zu urteilen: Ich sehe Sie seltener draußen, geht es Ihnen gut?',
        'Wenn keine Hilfe gewünscht wird, achten Sie das und lassen Sie wissen, dass Sie da sind.',
        'Bleibt die Sorge, fragen Sie einen Dienst neben diesem Text um ' +
          'Rat, und sagen Sie es möglichst auch der Person.',
        'Besteht jetzt Gefahr, rufen Sie 112 an.',
      ],
      [
        'Knock, say hello, ask how things are. Often that is already a lot.',
        'Say what you see, without judging: I see you outside less, are you all right?',
        'When your neighbour wants no help, respect that and let them know that you are there.',
        'If the worry stays, ask a service beside this text for advice; best tell the person too.',
        'Is there danger now? Call 112.',
      ],
    ),
    considerations: null,
    crisisContactKinds: ['EMERGENCY', 'OUT_OF_HOURS_GP', 'CONCERN', 'VIOLENCE'],
  },
  {
    ...OWN_TEXT,
    code: 'neighbour.welcoming-street',
    audience: 'NEIGHBOUR',
    topic: 'NEIGHBOURHOOD',
    title: labels(
      'Een straat waar iedereen welkom is',
      'Une rue où chacun est le bienvenu',
      'Eine Straße, in der alle willkommen sind',
      'A street where everybody is welcome',
    ),
    body: text(
      [
        'Je hoeft niets te weten over iemands leven om een goede buur te zijn.',
        'Nodig ook mee uit wie stil is, en neem een nee niet kwalijk; volgende keer mag het weer.',
        'Vraag ook eens iets aan de ander: iets lenen, een plant water geven. Geven en krijgen maakt gelijk.',
        'Hoor je praatjes, ga er niet in mee. Een verhaal hoort bij de persoon zelf.',
        'Veel buurten hebben een ontmoetingsplek; samen gaan is makkelijker dan alleen.',
      ],
      [
        "Il ne faut rien savoir de la vie de quelqu'un pour être un bon voisin.",
        'Invitez aussi les personnes discrètes et acceptez un refus ; ce sera peut-être pour la prochaine fois.',
        "Demandez aussi quelque chose à l'autre : prêter un outil, arroser une plante. Donner et recevoir rend égaux.",
        "Si vous entendez des ragots, n'y participez pas. Une histoire appartient à la personne elle-même.",
        'Beaucoup de quartiers ont un lieu de rencontre ; y aller à deux est plus facile que seul.',
      ],
      [
        'Man muss nichts über das Leben eines Menschen wissen, um gut nebenan zu wohnen.',
        'Laden Sie auch Stille ein und nehmen Sie ein Nein nicht übel; nächstes Mal gilt es wieder.',
        'Bitten Sie auch selbst um etwas: etwas leihen, eine Pflanze gießen. Geben und Nehmen macht gleich.',
        'Hören Sie Gerede, machen Sie nicht mit. Eine Geschichte gehört der Person selbst.',
        'Viele Viertel haben einen Begegnungsort; zu zweit hingehen ist leichter als allein.',
      ],
      [
        'You need not know anything about somebody’s life to be a good neighbour.',
        'Invite quiet people too, and do not mind a no; next time it can be yes.',
        'Ask the other for something as well: to lend a tool, to water a plant. Giving and getting makes equal.',
        'When you hear gossip, do not join in. A story belongs to the person.',
        'Many neighbourhoods have a meeting place; going together is easier than alone.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'employer.vulnerability-at-work',
    audience: 'EMPLOYER',
    topic: 'VULNERABILITY_AT_WORK',
    title: labels(
      'Omgaan met psychische kwetsbaarheid op het werk',
      'La vulnérabilité psychique au travail',
      'Umgang mit psychischer Verletzlichkeit bei der Arbeit',
      'Dealing with vulnerability at work',
    ),
    body: text(
      [
        'In elk team werken mensen die het ooit moeilijk hadden of hebben. De meesten zeggen dat niet.',
        'Maak het voor iedereen gewoon om te zeggen wat men nodig heeft om goed te werken.',
        'Vraag niet naar een diagnose of behandeling. Vraag wat er in het werk goed gaat en wat er moeilijk is.',
        'Of iemand iets over zichzelf vertelt, kiest die persoon; dring niet aan en geef het niet door.',
        'Wat u hoort, gebruikt u alleen voor de afspraken over het werk.',
        'Algemene vragen kunt u stellen aan een arbeidscoach, zonder over iemand in het bijzonder te spreken.',
      ],
      [
        'Dans chaque équipe, des personnes ont ou ont eu des difficultés. La plupart ne le disent pas.',
        'Faites en sorte que chacun puisse dire simplement ce dont il a besoin pour bien travailler.',
        'Ne demandez ni diagnostic ni traitement. Demandez ce qui va bien dans le travail et ce qui est difficile.',
        "Parler de soi est le choix de chacun ; n'insistez pas et ne répétez pas.",
        "Ce que vous entendez ne sert qu'aux accords sur le travail.",
        'Pour des questions générales, un coach en emploi peut vous répondre, sans parler de personne en particulier.',
      ],
      [
        'In jedem Team arbeiten Menschen, denen es einmal schlecht ging oder geht. Die meisten sagen es nicht.',
        'Machen Sie es für alle selbstverständlich zu sagen, was sie brauchen, um gut zu arbeiten.',
        'Fragen Sie nicht nach Diagnose oder Behandlung. Fragen Sie, was bei der Arbeit gut geht und was schwer ist.',
        'Ob jemand etwas von sich erzählt, entscheidet die Person; drängen Sie nicht und geben Sie es nicht weiter.',
        'Was Sie hören, nutzen Sie nur für Absprachen über die Arbeit.',
        'Allgemeine Fragen können Sie einem Jobcoach stellen, ohne über jemand Bestimmten zu sprechen.',
      ],
      [
        'In every team there are people who have or had a hard time. Most do not say so.',
        'Make it ordinary for everybody to say what they need to work well.',
        'Do not ask for a diagnosis or treatment. Ask what goes well in the work and what is hard.',
        'Whether people tell about themselves is their choice; do not press, and do not pass it on.',
        'Use what you hear only for what you agree about the work.',
        'General questions you can put to a job coach, without speaking of anybody in particular.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'employer.adjusting-work',
    audience: 'EMPLOYER',
    topic: 'TALKING',
    title: labels(
      'Werk aanpassen: zo kan het gesprek lopen',
      'Adapter le travail : comment mener la conversation',
      'Arbeit anpassen: So kann das Gespräch laufen',
      'Adjusting work: how the talk can go',
    ),
    body: text(
      [
        'Neem rustig de tijd, op een plek waar niemand meeluistert.',
        'Kijk samen naar vier dingen: uren, taken, begeleiding en werkplek. Kleine stappen werken vaak goed.',
        'Schrijf op wat u afspreekt, voor hoelang, en wanneer u het samen herbekijkt.',
        'Spreek af wat collega’s te horen krijgen. De werknemer beslist daarover.',
        'Een moeilijke periode zegt niets over wat iemand kan wanneer het weer beter gaat.',
      ],
      [
        'Prenez le temps, dans un endroit où personne n’écoute.',
        'Regardez ensemble quatre choses : horaires, tâches, accompagnement et ' +
          'lieu de travail. De petits pas suffisent souvent.',
        'Notez ce dont vous convenez, pour combien de temps, et quand vous en reparlerez.',
        'Convenez de ce que les collègues apprendront. Le travailleur en décide.',
        "Une période difficile ne dit rien de ce dont quelqu'un est capable quand cela va mieux.",
      ],
      [
        'Nehmen Sie sich Zeit, an einem Ort, an dem niemand mithört.',
        'Schauen Sie gemeinsam auf vier Dinge: Zeiten, Aufgaben, Begleitung ' +
          'und Arbeitsplatz. Kleine Schritte helfen oft.',
        'Schreiben Sie auf, was Sie vereinbaren, für wie lange und wann Sie es gemeinsam überprüfen.',
        'Vereinbaren Sie, was Kolleginnen und Kollegen erfahren. Darüber entscheidet die beschäftigte Person.',
        'Eine schwere Zeit sagt nichts darüber, was jemand kann, wenn es wieder besser geht.',
      ],
      [
        'Take your time, in a place where nobody listens in.',
        'Look together at four things: hours, tasks, guidance and workplace. Small steps often work well.',
        'Write down what you agree, for how long, and when you look at it again together.',
        'Agree on what colleagues will hear. The employee decides about that.',
        'A hard period says nothing about what somebody can do when things are better.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'professional.sharing-with-care',
    audience: 'PROFESSIONAL',
    topic: 'SHARING',
    title: labels(
      'Delen met zorg: vijf vragen vooraf',
      'Partager avec soin : cinq questions préalables',
      'Mit Sorgfalt weitergeben: fünf Fragen vorab',
      'Sharing with care: five questions beforehand',
    ),
    body: text(
      [
        'Weet de persoon dat u dit wilt delen, en is die het ermee eens?',
        'Heeft de ander dit nodig voor zijn of haar taak, of is minder ook genoeg?',
        'Kan de persoon het zelf vertellen, met uw steun als dat gewenst is?',
        'Is het duidelijk wat van de persoon komt, wat van een ander, en wat u zelf denkt?',
        'Zou u het zo opschrijven als de persoon meeleest? Want dat kan.',
      ],
      [
        'La personne sait-elle que vous voulez partager ceci, et est-elle d’accord ?',
        "L'autre en a-t-il besoin pour sa tâche, ou moins suffirait-il ?",
        'La personne peut-elle le dire elle-même, avec votre soutien si elle le souhaite ?',
        "Est-il clair ce qui vient de la personne, ce qui vient d'un autre et ce que vous pensez vous-même ?",
        "L'écririez-vous ainsi si la personne lisait avec vous ? Car elle le peut.",
      ],
      [
        'Weiß die Person, dass Sie dies weitergeben möchten, und ist sie einverstanden?',
        'Braucht der andere es für seine Aufgabe, oder reicht auch weniger?',
        'Kann die Person es selbst sagen, auf Wunsch mit Ihrer Unterstützung?',
        'Ist klar, was von der Person kommt, was von anderen und was Sie selbst denken?',
        'Würden Sie es so schreiben, wenn die Person mitliest? Denn das kann sie.',
      ],
      [
        'Does the person know that you want to share this, and agree?',
        'Does the other need it for their task, or is less enough?',
        'Can the person tell it, with your support if wanted?',
        'Is it clear what comes from the person, what from somebody else, and what you think yourself?',
        'Would you write it like this with the person reading along? Because they can.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
  {
    ...OWN_TEXT,
    code: 'professional.informing-relatives',
    audience: 'PROFESSIONAL',
    topic: 'TALKING',
    title: labels(
      'Naasten te woord staan zonder iets te verklappen',
      'Répondre aux proches sans rien révéler',
      'Mit Angehörigen sprechen, ohne etwas preiszugeben',
      'Talking with relatives without giving anything away',
    ),
    body: text(
      [
        'Algemene, niet-persoonlijke uitleg mag u naasten altijd geven: over hulp, steun en wat zij zelf kunnen doen.',
        'Bevestig niet dat u iemand kent als die persoon dat niet gevraagd heeft.',
        'Luister naar wat naasten kwijt willen, en zeg vooraf dat de persoon dit kan lezen.',
        'Vraag de persoon geregeld opnieuw wie er betrokken mag worden en waarbij; een nee is zelden voor altijd.',
        'Vraag naasten ook hoe het met hen gaat, en wijs de weg naar steun voor henzelf.',
      ],
      [
        'Vous pouvez toujours donner aux proches des explications générales : ' +
          "sur l'aide, le soutien et ce qu'ils peuvent faire.",
        "Ne confirmez pas que vous connaissez quelqu'un si cette personne ne l'a pas demandé.",
        'Écoutez ce que les proches veulent dire et prévenez-les que la personne peut le lire.',
        'Redemandez régulièrement à la personne qui peut être associé et à quoi ; un non est rarement définitif.',
        'Demandez aussi aux proches comment ils vont et orientez-les vers un soutien pour eux-mêmes.',
      ],
      [
        'Allgemeine Auskunft dürfen Sie Angehörigen immer geben: über Hilfe, ' +
          'Unterstützung und was sie selbst tun können.',
        'Bestätigen Sie nicht, dass Sie jemanden kennen, wenn diese Person das nicht gewünscht hat.',
        'Hören Sie an, was Angehörige sagen möchten, und sagen Sie vorher, dass die Person es lesen kann.',
        'Fragen Sie die Person immer wieder, wer woran beteiligt werden darf; ein Nein gilt selten für immer.',
        'Fragen Sie auch die Angehörigen, wie es ihnen geht, und zeigen Sie Wege zu eigener Unterstützung.',
      ],
      [
        'General, non-personal explanation you may always give relatives: about help, support and what they can do.',
        'Do not confirm that you know somebody when that person has not asked for it.',
        'Listen to what relatives want to say, and tell them beforehand that the person can read it.',
        'Ask the person again from time to time who may be involved and in what; a no is seldom for ever.',
        'Ask relatives how they are too, and show the way to support for themselves.',
      ],
    ),
    considerations: null,
    crisisContactKinds: [],
  },
];
