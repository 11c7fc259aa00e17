"""Given names that are common where English, German, French, Spanish or Italian is spoken, and some of other languages.

They tell a person who publishes under their own name (``Ada Moor`` on adamoor.example) from a firm; a name that is not
here is no less a name.
"""

from __future__ import annotations

from functools import cache

_NAMES = """
aaron abby abigail abraham ada adam adele adrian adriana agnes ahmed aidan aisha alan alana albert alberto alejandra alejandro alessandro alex alexa alexander alexandra alexis alfred ali alice alicia alina alison allan allison
alyssa amanda amar amber amelia amir amit amy ana anders andre andrea andreas andrei andrew andy angela angelina angie anil anita anja ann anna anne annette annie anthony antoine anton antonia antonio anya april archie
aria ariel arjun arlene arnold arthur arun ash asha ashley astrid audrey aurora austin ava avery axel barbara barry beatrice becca becky ben benjamin bernadette bernard beth bethany betty beverly bianca bill billy bob bobby bonnie
brad bradley brandon brenda brendan brent brett brian bridget britney brittany brooke bruce bruno bryan caitlin caleb calvin cameron camila camille candace cara carl carla carlos carly carmen carol carolina caroline carolyn carrie
casey cassandra catherine cathy cecilia celia celine chad charles charlie charlotte chelsea cheryl chloe chris christa christian christina christine christoph christopher cindy claire clara clarence claude claudia clay clement clifford
clint clive cody colin colleen connie connor conor constance corey cory courtney craig cristina crystal curtis cynthia daisy dale damian damien dan dana daniel daniela daniele danielle danny daphne darlene darren dave david dawn dean
deanna debbie deborah debra deepak denis denise dennis derek derrick diana diane diego dieter dimitri dina dirk dmitri dolores dominic dominik don donald donna dora doris dorothy doug douglas drew duncan dustin dwight dylan eddie
edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elsa emil emilia emilie emily emma enrique eric erica erik erika erin ernest esther ethan eugene eva
evan eve evelyn fabian faith fatima felicia felix fernando fiona flora florence florian frances francesca francesco francine francis francisco franck frank franz fred freda frederick frederik frida gabby gabriel gabriela gabrielle gail gareth gary
gavin gayle gemma gene geoff geoffrey george georgia gerald gerard geraldine gerhard gianni gilbert gina giovanni giulia giuseppe glen glenn gloria gordon grace graham grant greg gregory greta guido guillaume gunther gus gustav guy gwen haley
hannah hans harold harriet harry harvey hassan heather hector heidi heike heinrich heinz helen helena helene helmut henri henry herbert herman hilary hilda holly hope howard hubert hugh hugo ian ibrahim ida ignacio igor ilona ilse imran ines ingrid
irene iris isaac isabel isabella isabelle isaiah ivan ivy jack jackie jackson jacob jacqueline jacques jade jaime jake james jamie jan jana jane janet janice jared jasmine jason javier jay jean jeanette jeff jeffrey jenna jennifer jenny jens jeremy jerome
jerry jess jesse jessica jessie jill jim jimmy jo joan joana joanna joanne joaquin jodi jody joe joel joelle johan johanna johannes john johnny jon jonas jonathan jordan jorge jose josef josefina joseph josephine josh joshua joy joyce juan juana juanita
judith judy jules julia julian juliana julie juliet julio july june jurgen justin kai karen karim karin karina karl karla kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kay kayla keith kelly kelsey ken kendra kenneth kent kerry
kevin kiersten kim kimberly kirsten klaus konrad kristen kristin kristina kurt kyle lana lance lara larry lars laura lauren laurent lawrence lea leah lee leila lena leo leon leona leonard leonardo leonie leslie lewis liam lidia lila lily linda lindsay lindsey
lionel lisa liz lloyd logan lois lola lorenzo loretta lori lorna lorraine lottie lou louis louisa louise luca lucas lucia lucie lucille lucy luigi luis luisa luke lydia lynn mabel mackenzie madeleine madison maeve maggie malcolm mandy manfred manuel manuela
mara marc marcel marcia marco marcus margaret margarita margot maria mariam marian mariana marianne marie marina mario marion marisa marissa marjorie mark markus marlene marsha marta martha martin martina marvin mary mason mateo mathias mathieu matt matteo matthew
matthias maureen maurice max maxim maximilian maxine maya megan mehmet melanie melinda melissa melody mercedes meredith mia michael michaela michel michele michelle miguel mike mikhail mila mildred milena miles miranda miriam mitchell mohamed mohammed moira molly
mona monica monika morgan moritz muhammad muriel myra nadia nadine nancy naomi natalia natalie natasha nathan nathaniel neha neil nell nelson nia nicholas nick nicola nicolas nicole nigel nikhil nikita nikolai nils nina noah noel noelle nora norbert norma norman
olaf olga oliver olivia omar orlando oscar otto owen pablo paige pam pamela paola paolo pascal pat patrice patricia patrick patty paul paula paulina pauline pedro peggy penny perry pete peter petra phil philip philipp philippe phillip phoebe pierre pietro polly priya
quentin quinn rachel rafael rahul raj rajesh ralph ramon ramona randy raphael raquel raul ravi ray raymond rebecca regina reinhard renata rene renee rhonda ricardo richard rick ricky riley rita rob robert roberta roberto robin rodney rodrigo roger roland rolf roman
ron ronald ronnie rosa rosalind rose rosemary ross roxanne roy ruben ruby rudolf rufus rupert russell ruth ryan sabine sabrina sally salvador sam samantha samir samuel sandra sandy sanjay santiago sara sarah sasha saul savannah scott sean sebastian selena serena sergei
sergio seth shane shannon sharon shaun shawn sheila shelby shelley shelly sheri sherry shirley sian sidney siegfried silke silvia simon simone sofia sonia sonja sophia sophie stacey stacy stan stanley stefan stefanie stefano stella stephan stephanie stephen steve steven
stewart stuart sue sunil suresh susan susanna susanne susie suzanne sven sylvia sylvie tabitha tamara tammy tanya tara tatiana ted teresa terri terry tess tessa thea thelma theo theodore theresa therese thomas tiffany tim timothy tina tobias todd tom tomas tommy toni tony
tracey tracy travis trevor trina tristan troy tyler ulrich ulrike uma ursula uwe valentina valerie vanessa vera verena veronica vicki vicky victor victoria vijay viktor vincent viola violet virginia vivian vivien vladimir wade walter wanda warren wayne wendy werner wesley
whitney wilfred wilhelm will willem william willie wolfgang xavier yann yasmin yolanda yusuf yves yvette yvonne zach zachary zara zoe zoey
aditi akira aman ananya arvind ashish ayesha chidi deepa divya emeka farah fatou gaurav hana harsh hiroshi ifeoma ji kavita kavya kenji kofi kwame lakshmi mei min ming mohan ngozi nikita nisha nitin pankaj parth pooja
pranav prashant rakesh ramesh ritu rishabh rohan rohit sachin sakura shreya sneha soren suman swati tariq thabo umar varun vikas vikram vivek wei xin yuki zainab
"""


@cache
def given_names() -> frozenset[str]:
    """The names in small letters."""
    return frozenset(_NAMES.split())
