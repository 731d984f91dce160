/** The window, used through mouse and keys on the headless platform. Start reading at {@link logitlab.ui.Ui}. */
@NullMarked
package logitlab.ui;

import org.jspecify.annotations.NullMarked;
