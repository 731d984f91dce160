package logitlab.state.document;

import java.util.List;
import logitlab.derivation.print.Conventions;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.LabelSmoothing;
import logitlab.math.softmax.Softmax;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;

/**
 * All that is saved and undone. A document that exists is valid.
 *
 * @param classes     the names of the K classes, 2 ≤ K ≤ 10
 * @param logits      z, K entries, |z_k| ≤ 1e6
 * @param target      y before smoothing, K entries ≥ 0 with |Σ_k y_k − 1| ≤ 1e-12
 * @param temperature T, 1e-3 to 1e3
 * @param smoothing   ε of label smoothing, 0 to 1
 * @param network     the example of the backprop screen, which stands on its own
 * @param conventions how formulas are written; no number depends on them
 * @param training    what the network is trained on and how far
 * @param scenes      what is prepared for an audience, at most {@link Scene#MOST}
 */
public record Document(List<String> classes, Vec logits, Vec target, double temperature, double smoothing,
    NetworkExample network, Conventions conventions, Training training, List<Scene> scenes) {
  /** What the program opens on. */
  public static final Document EXAMPLE = new Document(List.of("cat", "dog", "bird"), Vec.of(2, 1, 0.1),
      Vec.oneHot(3, 0), 1, 0, NetworkExample.EXAMPLE);

  /** @throws InvalidDocument naming the first field that is outside the domain */
  public Document {
    Domain.count("classes", classes.size(), Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    Domain.length("logits", logits.size(), "classes", classes.size());
    Domain.length("target", target.size(), "classes", classes.size());
    classes = ClassNames.check(classes);
    logits = Domain.entries("logits", logits);
    target = Domain.target("target", target);
    temperature = Domain.temperature(temperature);
    smoothing = Domain.smoothing(smoothing);
    Domain.count("scenes", scenes.size(), 0, Scene.MOST);
    scenes = List.copyOf(scenes);
  }

  /** With formulas written as by default, and the training that comes with the program. */
  public Document(List<String> classes, Vec logits, Vec target, double temperature, double smoothing,
      NetworkExample network) {
    this(classes, logits, target, temperature, smoothing, network, Conventions.STANDARD, Training.DEFAULT, List.of());
  }

  /** Logits alone: numbered classes, the target on class 1, T = 1, ε = 0, the built-in network. */
  public static Document ofLogits(Vec logits) {
    Domain.count("logits", logits.size(), Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    return new Document(ClassNames.numbered(logits.size()), logits, Vec.oneHot(logits.size(), 0), 1, 0,
        NetworkExample.EXAMPLE);
  }

  /** K. */
  public int size() {
    return classes.size();
  }

  public Softmax softmax() {
    return Softmax.of(logits, temperature);
  }

  /** y in use: the target smoothed, (1 − ε) y_k + ε/K. */
  public Vec targetInUse() {
    return LabelSmoothing.of(target, smoothing);
  }

  /** The loss of the target in use. */
  public CrossEntropy crossEntropy() {
    return new CrossEntropy(softmax(), targetInUse());
  }

  /** Whether {@code index} is a class, from 0. */
  public boolean has(int index) {
    return index >= 0 && index < size();
  }

  public Document withLogit(int index, double z) {
    return withLogits(logits.with(index, z));
  }

  public Document withLogits(Vec changed) {
    return new Document(classes, changed, target, temperature, smoothing, network, conventions, training, scenes);
  }

  public Document withTarget(Vec changed) {
    return new Document(classes, logits, changed, temperature, smoothing, network, conventions, training, scenes);
  }

  public Document withClasses(List<String> changed) {
    return new Document(changed, logits, target, temperature, smoothing, network, conventions, training, scenes);
  }

  public Document withTemperature(double changed) {
    return new Document(classes, logits, target, changed, smoothing, network, conventions, training, scenes);
  }

  public Document withSmoothing(double changed) {
    return new Document(classes, logits, target, temperature, changed, network, conventions, training, scenes);
  }

  public Document withNetwork(NetworkExample changed) {
    return new Document(classes, logits, target, temperature, smoothing, changed, conventions, training, scenes);
  }

  public Document withConventions(Conventions changed) {
    return new Document(classes, logits, target, temperature, smoothing, network, changed, training, scenes);
  }

  public Document withTraining(Training changed) {
    return new Document(classes, logits, target, temperature, smoothing, network, conventions, changed, scenes);
  }

  public Document withScenes(List<Scene> changed) {
    return changed.equals(scenes)
        ? this
        : new Document(classes, logits, target, temperature, smoothing, network, conventions, training, changed);
  }

  /** These numbers beside the network, the conventions, the training and the scenes of another document. */
  public Document beside(Document other) {
    return new Document(classes, logits, target, temperature, smoothing, other.network, other.conventions,
        other.training, other.scenes);
  }
}
