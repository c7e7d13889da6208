package org.broadsheet.reply.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RudenessTest {
    private final Rudeness rudeness = new Rudeness();

    @Test
    void insults_aimed_at_somebody_threats_and_slurs_are_held() {
        assertThat(List.of(
                        "You are such an idiot.",
                        "you 1d1ot",
                        "You are an i d i o t",
                        "fuck you all",
                        "f**k you, moron",
                        "Go die, you worthless clown",
                        "kill yourself",
                        "Ta gueule, connard",
                        "Tu es vraiment un abruti",
                        "انت غبي",
                        "اخرس يا كلب"))
                .allSatisfy(text -> assertThat(rudeness.weigh(text).isHeld()).as(text + " " + rudeness.weigh(text)).isTrue());
    }

    @Test
    void coarse_words_and_hard_judgements_of_things_are_not() {
        assertThat(List.of(
                        "This is a damn good article.",
                        "What a shitty law, and the whole bill is garbage.",
                        "I fucking love this band",
                        "The film was stupid and the ending worse.",
                        "Scunthorpe has a cockpit museum, a shuttlecock club and a classic assessment of Essex.",
                        "You are wrong about the numbers, and your source is too.",
                        "Bordel, quelle histoire !",
                        "Cet article est nul."))
                .allSatisfy(text -> assertThat(rudeness.weigh(text).isHeld()).as(text + " " + rudeness.weigh(text)).isFalse());
    }

    @Test
    void it_says_which_words_it_means() {
        assertThat(rudeness.weigh("You idiot").telling()).contains("idiot");
    }
}
