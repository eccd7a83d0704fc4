package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.base.DocumentId;

class NavigatorTest {
    private final Navigator navigator = new Navigator(new Destination.Catalogue());

    @Test
    void goesBackTheWayItCame() {
        var plan = new Destination.Plan(DocumentId.random());
        navigator.go(new Destination.Plans());
        navigator.go(plan);
        navigator.go(plan);
        assertThat(navigator.current().get()).isEqualTo(plan);
        navigator.back();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Plans());
        navigator.back();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Catalogue());
        assertThat(navigator.canGoBack().get()).isFalse();
        navigator.back();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Catalogue());
    }

    @Test
    void whatIsReplacedIsNotGoneBackTo() {
        navigator.go(new Destination.Plans());
        navigator.go(new Destination.Plan(DocumentId.random()));
        navigator.replace(new Destination.Handouts());
        navigator.back();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Plans());
    }

    @Test
    void remembersFiftySteps() {
        for (int i = 0; i < 60; i++) {
            navigator.go(new Destination.Plan(DocumentId.random()));
        }
        int steps = 0;
        while (navigator.canGoBack().get()) {
            navigator.back();
            steps++;
        }
        assertThat(steps).isEqualTo(50);
    }
}
